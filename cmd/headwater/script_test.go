package main

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"headwater": func() {
			os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

// TestScripts runs what users type, and holds what they read against what the
// scripts in testdata/script say. Each begins in an empty directory without a desk.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HEADWATER_DATA", env.WorkDir+"/desk")
			env.Setenv("HEADWATER_GOLD", "")
			for _, name := range []string{"HEADWATER_MODEL_URL", "HEADWATER_MODEL", "HEADWATER_MODEL_KEY"} {
				env.Setenv(name, "")
			}
			return nil
		},
		Cmds: scriptCommands(),
	})
}
