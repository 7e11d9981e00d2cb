"""A survey's export that no instrument knows yet: its questions, scales, domains, programs and roles, as far as it tells."""
