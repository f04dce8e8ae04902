# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse
relu = lambda x: x * (x > 0)
