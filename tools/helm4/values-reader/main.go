// values-reader reads values files as `helm template --values` does, many in one process: it calls Helm's own function.
//
// Each line of standard input is a JSON text, the content of one file. Each line of standard output answers it:
// {"values": …}, or {"error": "…"} where Helm does not read it.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"helm.sh/helm/v4/pkg/cli/values"
	"helm.sh/helm/v4/pkg/getter"
)

type answer struct {
	Values map[string]any `json:"values"`
	Error  string         `json:"error,omitempty"`
}

func main() {
	folder, err := os.MkdirTemp("", "values-reader-")
	if err == nil {
		err = answerAll(filepath.Join(folder, "values.yaml"))
		os.RemoveAll(folder)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answerAll(file string) error {
	questions, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var text string
		if err := questions.Decode(&text); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			return err
		}
		if err := answers.Encode(read(file)); err != nil {
			return err
		}
	}
}

func read(file string) (read answer) {
	// Helm itself would end here; the other files are to be read.
	defer func() {
		if fault := recover(); fault != nil {
			read = answer{Error: fmt.Sprint("panic: ", fault)}
		}
	}()
	options := values.Options{ValueFiles: []string{file}}
	merged, err := options.MergeValues(getter.Providers{})
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Values: merged}
}
