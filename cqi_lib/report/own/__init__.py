"""Own sections: what an analyst's notebook showed, as a part of a page, and what such a notebook is given."""
