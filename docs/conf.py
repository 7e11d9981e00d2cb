"""The docs site: pages of docs/, executed where they hold code, and the reference of the library's public verbs."""

import os
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUPPORT = ROOT / "docs" / "_support"
# For this process and for the kernels that execute pages.
sys.path.insert(0, str(SUPPORT))
os.environ["PYTHONPATH"] = os.pathsep.join([str(SUPPORT), str(ROOT)])

project = "CQI workbook"
author = "The CQI workbook contributors"
copyright = author
html_title = project
extensions = ["myst_nb", "sphinx.ext.autodoc", "numpydoc", "sphinx.ext.mathjax", "code_pages"]
exclude_patterns = ["_build", "_support", "_templates", ".venv", "requirements.*"]

# Pages are executed at every build: what they show is what the code does.
nb_execution_mode = "force"
nb_execution_show_tb = True
nb_execution_timeout = 180
nb_merge_streams = True
# The site must open without a network: no scripts for widgets from elsewhere.
nb_ipywidgets_js = {}
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Docstrings put code into single backticks.
default_role = "code"
autodoc_typehints = "none"
autodoc_preserve_defaults = True
numpydoc_show_class_members = False
# A verb has a heading already.
toc_object_entries = False

html_theme = "pydata_sphinx_theme"
templates_path = ["_templates"]
html_sidebars = {"**": ["site-nav"]}
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False
html_theme_options = {
    "logo": {"text": project},
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "show_prev_next": True,
    "show_toc_level": 3,
}
version = release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
