"""What a person who analyses takes out of a verb's result: table, figure, rule. It says nothing that the page does not."""
