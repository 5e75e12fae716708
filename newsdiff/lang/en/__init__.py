"""The tables of English, one module for each kind of words."""
