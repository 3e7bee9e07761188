module resetline

go 1.25.0
