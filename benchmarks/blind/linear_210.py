# piece: linear
# truth: wrong
# function: linear
# mistake: products are taken pointwise and never summed over the inputs
# line: 7
# style: terse expert
linear = lambda x, w, b: x * w + b
