"""The assessment itself: areas > domains > items, each domain on one anchored scale; its checks and its forms."""
