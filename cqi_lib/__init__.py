"""The CQI workbook's library."""
