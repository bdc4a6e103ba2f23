"""Early warning: plain tests over what offices sent, each with the rows that it rests on; never a score of anybody."""
