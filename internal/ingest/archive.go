package ingest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// rollAt is the size at which the archive begins a new file: 1 GB, as the WARC
// standard advises.
const rollAt = 1_000_000_000

// Archive keeps captures as evidence, in a folder of WARC files that are only
// ever appended to: 000001.warc.gz, 000002.warc.gz and on. Any WARC tool reads
// them. It may be used from several goroutines; one process may write it.
type Archive struct {
	dir   string
	clock func() time.Time
	limit int64 // of one file's size

	mu     sync.Mutex
	file   *os.File // being appended to; nil before the first Append
	number int      // of the newest file; 0 when there is none
	size   int64    // of file
	broken error    // why nothing can be appended any more
}

// OpenArchive opens the archive in a folder, and makes the folder if need be.
// Each file begins with a warcinfo record, whose date clock gives. After a
// crash, call [Archive.Truncate] before [Archive.Append].
func OpenArchive(dir string, clock func() time.Time) (*Archive, error) {
	a := &Archive{dir: dir, clock: clock, limit: rollAt}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("archive %s: %w", dir, err)
	}
	for {
		_, err := os.Stat(a.path(a.number + 1))
		if errors.Is(err, os.ErrNotExist) {
			return a, nil
		}
		if err != nil {
			return nil, fmt.Errorf("archive %s: %w", dir, err)
		}
		a.number++
	}
}

func archiveName(number int) string { return fmt.Sprintf("%06d.warc.gz", number) }

func (a *Archive) path(number int) string { return filepath.Join(a.dir, archiveName(number)) }

// Append keeps captures and says where. It returns once they are on disk. When
// it fails, nothing of them is left in the archive.
func (a *Archive) Append(ctx context.Context, captures []news.Capture) ([]news.Location, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.broken != nil {
		return nil, a.broken
	}
	if len(captures) == 0 {
		return nil, nil
	}
	number, size := a.number, a.fileSize()
	locations, err := a.append(captures)
	if err == nil {
		return locations, nil
	}
	if pathErr, ok := errors.AsType[*os.PathError](err); ok {
		err = pathErr.Err // the path stands before it
	}
	err = fmt.Errorf("archive %s: %w", a.path(a.number), err)
	if errors.Is(err, syscall.ENOSPC) {
		err = fmt.Errorf("%w; free some space or move the data directory to a larger disk", err)
	}
	if undo := a.cut(number, size); undo != nil {
		a.broken = fmt.Errorf("%w; start headwater again to clear what was half written (%w)", err, undo)
	}
	return nil, err
}

// fileSize is the size of the newest file, 0 if there is none.
func (a *Archive) fileSize() int64 {
	if a.file != nil {
		return a.size
	}
	info, err := os.Stat(a.path(a.number))
	if err != nil {
		return 0
	}
	return info.Size()
}

func (a *Archive) append(captures []news.Capture) ([]news.Location, error) {
	locations := make([]news.Location, 0, len(captures))
	if err := a.open(); err != nil {
		return nil, err
	}
	for len(captures) > 0 {
		if a.size >= a.limit {
			if err := a.start(); err != nil {
				return nil, err
			}
		}
		out := bufio.NewWriterSize(a.file, 256<<10)
		w := warc.NewWriter(out)
		for first := true; len(captures) > 0 && (first || a.size < a.limit); first = false {
			n, err := writeCapture(w, captures[0])
			if err != nil {
				return nil, err
			}
			locations = append(locations, news.Location{File: archiveName(a.number), Offset: a.size, Length: n})
			a.size += n
			captures = captures[1:]
		}
		if err := out.Flush(); err != nil {
			return nil, err
		}
		if err := a.file.Sync(); err != nil {
			return nil, err
		}
	}
	return locations, nil
}

// open opens the newest file for appending, or starts the first.
func (a *Archive) open() error {
	if a.file != nil {
		return nil
	}
	if a.number == 0 {
		return a.start()
	}
	f, err := os.OpenFile(a.path(a.number), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return err
	}
	if a.file, a.size = f, info.Size(); a.size == 0 { // made just before a crash
		return a.info()
	}
	return nil
}

// start begins the next file.
func (a *Archive) start() error {
	f, err := os.OpenFile(a.path(a.number+1), os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if a.file != nil {
		a.file.Close() // synced already
	}
	a.number++
	a.file, a.size = f, 0
	if err := a.info(); err != nil {
		return err
	}
	return syncDir(a.dir)
}

// info writes the warcinfo record.
func (a *Archive) info() error {
	name := archiveName(a.number)
	date := a.clock().UTC().Format(warcTime)
	n, err := warc.NewWriter(a.file).Write(warc.Header{
		{Name: warc.FieldType, Value: warc.TypeInfo},
		{Name: warc.FieldRecordID, Value: recordID(news.Capture{}, date, name)},
		{Name: warc.FieldDate, Value: date},
		{Name: warc.FieldFilename, Value: name},
		{Name: warc.FieldContentType, Value: fieldsType},
	}, []byte("software: Headwater\r\nformat: WARC file version 1.1\r\n"))
	a.size += n
	return err
}

// syncDir makes the names in a folder last through a power cut.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// Read gives a capture back as it was appended. It fails if so much as one byte
// of it has changed.
func (a *Archive) Read(ctx context.Context, at news.Location) (news.Capture, error) {
	if err := ctx.Err(); err != nil {
		return news.Capture{}, err
	}
	fail := func(err error) (news.Capture, error) {
		return news.Capture{}, fmt.Errorf("archive %s, byte %d: %w", filepath.Join(a.dir, at.File), at.Offset, err)
	}
	if !filepath.IsLocal(at.File) {
		return fail(errors.New("not a file of the archive"))
	}
	f, err := os.Open(filepath.Join(a.dir, at.File))
	if err != nil {
		return fail(err)
	}
	defer f.Close()
	r := warc.NewReader(io.NewSectionReader(f, at.Offset, at.Length), 1<<40)
	defer r.Close()
	c, err := readCapture(r)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

// Truncate takes out what was appended after end, the last location that the
// store has committed; the zero Location says that it has committed none. After
// a crash that is what was half written; after a store was replaced by an older
// backup it is evidence that nobody has twice. So it is not deleted but moved
// to the folder "unlanded" in the archive's own, from where it can be ingested.
func (a *Archive) Truncate(end news.Location) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.number == 0 && end == (news.Location{}) {
		return nil
	}
	number := 1
	if end == (news.Location{}) {
		if a.number > 1 {
			return fmt.Errorf("archive %s holds %d files that the store knows nothing of: restore the store from a backup, or move the folder away", a.dir, a.number)
		}
	} else if _, err := fmt.Sscanf(end.File, "%d.warc.gz", &number); err != nil || archiveName(number) != end.File {
		return fmt.Errorf("archive %s: %q is not a file of it", a.dir, end.File)
	}
	info, err := os.Stat(a.path(number))
	if err != nil {
		return fmt.Errorf("archive: evidence is missing: %w", err)
	}
	if info.Size() < end.End() {
		return fmt.Errorf("archive %s: evidence is missing: %d bytes where the store knows of %d", a.path(number), info.Size(), end.End())
	}
	if err := a.keepUnlanded(number, end.End()); err != nil {
		return fmt.Errorf("archive %s: %w", a.dir, err)
	}
	if err := a.cut(number, end.End()); err != nil {
		return fmt.Errorf("archive %s: %w", a.dir, err)
	}
	return nil
}

// keepUnlanded copies what stands behind size in file number, and in every
// later file, to the folder for evidence that nobody knows of.
func (a *Archive) keepUnlanded(number int, size int64) error {
	for ; number <= a.number; number, size = number+1, 0 {
		if err := a.keepTail(number, size); err != nil {
			return fmt.Errorf("keep what the store does not know: %w", err)
		}
	}
	return nil
}

func (a *Archive) keepTail(number int, size int64) error {
	from, err := os.Open(a.path(number))
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil || info.Size() <= size {
		return err
	}
	folder := filepath.Join(a.dir, "unlanded")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	to, err := os.CreateTemp(folder, fmt.Sprintf("%06d-%d-*.warc.gz", number, size))
	if err != nil {
		return err
	}
	_, err = io.Copy(to, io.NewSectionReader(from, size, info.Size()-size))
	return errors.Join(err, to.Sync(), to.Close(), syncDir(folder))
}

// cut makes file number the newest, of that size.
func (a *Archive) cut(number int, size int64) error {
	if a.file != nil {
		a.file.Close()
		a.file = nil
	}
	for a.number > number {
		if err := os.Remove(a.path(a.number)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		a.number--
	}
	if a.number == 0 {
		return nil
	}
	if err := os.Truncate(a.path(a.number), size); err != nil {
		return err
	}
	return syncDir(a.dir)
}

// Close closes the file being appended to.
func (a *Archive) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.file == nil {
		return nil
	}
	err := a.file.Close()
	a.file = nil
	return err
}
