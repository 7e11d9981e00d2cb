"""What two rounds must hold before growth may be claimed between them."""

CLAIM_RATERS = 5
"""Below this in either round nothing is claimed of growth."""

CLAIM_DOMAINS = 2
"""Below this there is no other domain to compare with."""
