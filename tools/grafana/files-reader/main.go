// files-reader reads files of Grafana's as Grafana does: grafana.ini by the library that it has for that, and the JSON of
// dashboards by the types of its own SDK, which take no field that they do not know.
//
// Each line of standard input is {"ini": "…"} or {"dashboard": "…"}, the content of a file. Each line of standard output
// answers it: {"sections": {section: {key: value}}} or {}, or {"error": "…"} where the file is not as it should be.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"gopkg.in/ini.v1"
)

type question struct {
	Ini       *string `json:"ini"`
	Dashboard *string `json:"dashboard"`
}

type answer struct {
	Sections map[string]map[string]string `json:"sections,omitempty"`
	Error    string                       `json:"error,omitempty"`
}

func main() {
	plugins.RegisterDefaultPlugins()
	questions, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var asked question
		err := questions.Decode(&asked)
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil {
			err = answers.Encode(read(asked))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func read(asked question) answer {
	if asked.Ini != nil {
		return readIni(*asked.Ini)
	}
	var read dashboard.Dashboard
	err := read.UnmarshalJSONStrict([]byte(*asked.Dashboard))
	// What it says of a good one is an error without a word.
	if err != nil && err.Error() != "" {
		return answer{Error: err.Error()}
	}
	return answer{}
}

// readIni reads settings with the library's own defaults, as loadSpecifiedConfigFile of Grafana's pkg/setting does.
func readIni(text string) answer {
	file, err := ini.Load([]byte(text))
	if err != nil {
		return answer{Error: err.Error()}
	}
	sections := map[string]map[string]string{}
	for _, section := range file.Sections() {
		if keys := section.KeysHash(); len(keys) > 0 {
			sections[section.Name()] = keys
		}
	}
	return answer{Sections: sections}
}
