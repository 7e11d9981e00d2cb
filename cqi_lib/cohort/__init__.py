"""What people give: a cohort's folder, loaded and checked."""
