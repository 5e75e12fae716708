"""How Sphinx builds the site of these pages; `make docs` has bench/site_of_docs.py run it."""

project = "newsdiff"
author = "The newsdiff authors"
extensions = ["myst_parser"]
root_doc = "index"
language = "en"
nitpicky = True
myst_heading_anchors = 3
myst_linkify_fuzzy_links = False
suppress_warnings = ["myst.header"]  # a page may begin at any level
highlight_language = "none"
smartquotes = False  # two dashes begin an option
html_theme = "furo"
html_title = "newsdiff"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_last_updated_fmt = None
html_permalinks_icon = "#"
# Only fonts that the reader's system has: nothing is loaded from elsewhere, search included.
_fonts = {
    "font-stack": "system-ui, sans-serif",
    "font-stack--monospace": "ui-monospace, DejaVu Sans Mono, monospace",
}
html_theme_options = {
    "light_css_variables": {**_fonts, "color-brand-primary": "#0b5394", "color-brand-content": "#0b5394"},
    "dark_css_variables": {**_fonts, "color-brand-primary": "#f0a44b", "color-brand-content": "#f0a44b"},
}
