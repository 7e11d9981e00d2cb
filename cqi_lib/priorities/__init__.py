"""4 Priorities: what could be chosen, how it is weighed, what was agreed: aims, drivers, plan."""
