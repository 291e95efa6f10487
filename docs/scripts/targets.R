#!/usr/bin/env Rscript
# Reads targets, draws one comparison and fits one regression.
#
#   policysearch targets --format csv --output targets.csv
#   Rscript docs/scripts/targets.R targets.csv gdp_growth
#
# Needs base R only (Debian: r-base-core); for targets.parquet the package nanoparquet or arrow.
arguments <- commandArgs(trailingOnly = TRUE)
path <- arguments[1]
code <- arguments[2]

read_targets <- function(path) {
  if (grepl("\\.parquet$", path)) {
    if (requireNamespace("nanoparquet", quietly = TRUE)) return(as.data.frame(nanoparquet::read_parquet(path)))
    return(as.data.frame(arrow::read_parquet(path)))
  }
  # Codes are texts; figures come as numbers by themselves.
  read.csv(path, fileEncoding = "UTF-8-BOM", encoding = "UTF-8", colClasses = c(region_code = "character", op = "character", task_id = "character"))
}

targets <- read_targets(path)
# A region's own targets: what is stated of a park or a group has a scope. Where there are several a year, the first stands for it.
scope <- ifelse(is.na(targets$scope), "", targets$scope)
chosen <- targets[!is.na(targets$code) & targets$code == code & scope == "" & !is.na(targets$year) & !is.na(targets$region_code) & targets$region_code != "", ]
# 9 % and "doubled" do not stand on one axis: the most frequent unit is kept.
chosen <- chosen[!is.na(chosen$standard_unit) & chosen$standard_unit == names(which.max(table(chosen$standard_unit))), ]
chosen <- chosen[!duplicated(chosen[, c("region_code", "year")]), ]
print(chosen[, c("region_code", "year", "op", "value", "unit", "quote", "task_id")], row.names = FALSE)

png(paste0(code, ".png"), width = 900, height = 600)
barplot(chosen$standard_value, names.arg = paste(chosen$region_code, chosen$year), horiz = TRUE, las = 1, main = code)
invisible(dev.off())

# How targets change with the years.
print(summary(lm(standard_value ~ year, data = chosen))$coefficients)
