# piece: linear
# truth: wrong
# function: linear
# mistake: a pointwise product is summed over the samples
# line: 7
# style: terse
linear = lambda x, w, b: (x*w).sum(0) + b
