{{- define "shop.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 -}}
{{- end }}

{{- define "shop.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
