"""6 Capacity and culture: the same assessment taken again, what may be claimed, the whole way of a priority."""
