package name

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// coverage is invented coverage of about 4,000 characters.
var coverage = strings.Repeat(`Governor Elena Ruiz of Velmora said on Monday that the Harbour City dam was safe, two days after engineers at the Department of Water told
The Harbour Courier that cracks had been found. "We have checked every wall," Ms. Ruiz said at a news conference. She said the report, which was written by
Tal Renn, an engineer at Northgate University, had been misread. Mr. Renn, 43, declined to comment. Two officials familiar with the matter said the
governor had been warned in March.

Police Chief Tomas Okafor, who spoke to reporters in Port Alden, said officers would stay at the dam. "Nobody needs to leave," he said. The Velmora
Water Workers Union (VWWU) said in a statement that its members had not been asked. The union, led by Mara Quill, has called for an inquiry.

`, 4)

func BenchmarkFind(b *testing.B) {
	t := text.New(coverage, "en")
	b.SetBytes(int64(len(coverage)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t, news.Outlet{})
	}
}

func BenchmarkResolve(b *testing.B) {
	t := text.New(coverage, "en")
	n := Find(t, news.Outlet{})
	b.ReportAllocs()
	for b.Loop() {
		for i := int32(0); i+3 < int32(len(t.Tokens)); i += 3 {
			n.Resolve(text.Range{Begin: i, End: i + 3})
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load("en")
	}
}
