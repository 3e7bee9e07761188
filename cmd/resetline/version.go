package main

import (
	"fmt"
	"runtime/debug"
)

func (p *program) version(args []string) error {
	fs := p.flags("version")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, "resetline", versionString())
	return nil
}

// versionString is the module's version where it was installed by one. A
// build from a checkout has none: the same sources then give the same site,
// whatever the state of the checkout.
func versionString() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
