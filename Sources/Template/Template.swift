// Mustache templates compiled once to run over bytes.
