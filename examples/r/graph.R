# Asks a server of the graph. It needs R 4.0 or newer and the package jsonlite.

server <- Sys.getenv("KG20X10_URL", "http://localhost:4000")

# Stops with a condition whose class is the code, by which programs go; the message is for people.
fault <- function(code, message) {
  text <- paste0(code, ": ", message)
  stop(structure(list(message = text, call = NULL), class = c(code, "fault", "error", "condition")))
}

# The data of the answer, as lists. Values go into the variables, never into the text of the query. The question goes by
# GET, which base R can send without help.
ask <- function(query, variables) {
  parameters <- c(query = query, variables = jsonlite::toJSON(variables, auto_unbox = TRUE))
  encoded <- vapply(parameters, utils::URLencode, "", reserved = TRUE)
  address <- paste0(server, "/graphql?", paste0(names(encoded), "=", encoded, collapse = "&"))
  answer <- tryCatch(jsonlite::fromJSON(read(address), simplifyVector = FALSE), error = identity, warning = identity)
  if (inherits(answer, "condition")) {
    reason <- sub(address, "...", conditionMessage(answer), fixed = TRUE)
    # Base R hands on the status of such an answer, but not its body, which has the code.
    status <- regmatches(reason, regexpr("(?<=HTTP status was ')[0-9]+", reason, perl = TRUE))
    fault(if (length(status) == 1) paste0("HTTP_", status) else "UNREACHABLE", paste0(server, ": ", reason))
  }
  for (error in answer$errors) fault(error$extensions$code, error$message)
  answer$data
}

read <- function(address) {
  # The reason why there is no connection is told by a warning, after the address, which is long.
  before <- options(warning.length = 8170)
  connection <- url(address, headers = c(Accept = "application/json"), method = "libcurl")
  on.exit({
    close(connection)
    options(before)
  })
  paste(readLines(connection, warn = FALSE, encoding = "UTF-8"), collapse = "\n")
}

fact_query <- "
query Fact($id: ID!, $properties: [Property!]!) {
  node(id: $id) {
    ... on Entity {
      facts(properties: $properties) {
        agreement
        values {
          value {
            ... on EntityValue { entity { id } }
            ... on DateValue { date { edtf earliest latest } }
            ... on QuantityValue { amount unit lowerBound upperBound boundsExclusive approximate }
            ... on TextValue { text }
            ... on EnumValue { code }
            ... on BooleanValue { boolean }
            ... on CoordinatesValue { coordinates { latitude longitude } }
          }
          scope
          claims {
            id
            statement
            citation {
              source { id publisher { name } published { edtf } }
              locator { label }
            }
          }
        }
      }
    }
  }
}"

# The claims on one property of one node, a row each. `earliest` and `latest` are the first and the last day that a date
# can be.
claims_of <- function(id, property) {
  node <- ask(fact_query, list(id = id, properties = list(property)))$node
  # A well-formed id that nothing has is no error: the answer is null.
  if (is.null(node)) fault("NOT_FOUND", paste0("There is no ", id, "."))
  rows <- list()
  for (fact in node$facts) {
    for (given in fact$values) {
      for (claim in given$claims) rows[[length(rows) + 1]] <- row_of(fact, given, claim)
    }
  }
  do.call(rbind, rows)
}

row_of <- function(fact, given, claim) {
  source <- claim$citation$source
  data.frame(
    value = text_of(given$value),
    earliest = as.Date(or_na(given$value$date$earliest)),
    latest = as.Date(or_na(given$value$date$latest)),
    scope = or_na(given$scope),
    agreement = fact$agreement,
    publisher = or_na(source$publisher$name),
    published = or_na(source$published$edtf),
    place = claim$citation$locator$label,
    statement = claim$statement,
    source = source$id,
    claim = claim$id
  )
}

or_na <- function(value) if (is.null(value)) NA_character_ else value

# A date, a code, an id or a text as it is; what has several parts, such as a quantity with its unit, as JSON.
text_of <- function(value) {
  if (!is.null(value$date)) return(value$date$edtf)
  while (is.list(value) && length(value) == 1) value <- value[[1]]
  if (is.list(value)) as.character(jsonlite::toJSON(value, auto_unbox = TRUE, null = "null")) else as.character(value)
}
