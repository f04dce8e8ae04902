# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative, not the function
# line: 7
# style: terse
relu = lambda z: (z > 0) * 1.0
