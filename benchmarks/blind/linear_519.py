# piece: linear
# truth: wrong
# function: affine
# mistake: x (w + b) instead of x w + b
# line: 7
# style: terse
affine = lambda x, w, b: x @ (w + b)
