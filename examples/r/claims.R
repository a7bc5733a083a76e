# Prints the claims on one property of one node as a table.
#
# usage: Rscript claims.R ID PROPERTY

source("graph.R")

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) {
  message("usage: Rscript claims.R ID PROPERTY")
  quit(status = 2)
}

# Where the locale is plain C, as in many containers, R would print names as codes of characters.
if (!l10n_info()[["UTF-8"]]) invisible(Sys.setlocale("LC_CTYPE", "C.UTF-8"))
options(width = 200)

tryCatch({
  claims <- claims_of(arguments[1], arguments[2])
  if (is.null(claims)) cat("no claim\n")
  else print(claims[c("value", "earliest", "latest", "publisher", "place")], right = FALSE, row.names = FALSE)
}, fault = function(condition) {
  message(conditionMessage(condition))
  quit(status = if (inherits(condition, "UNREACHABLE")) 4 else 1)
})
