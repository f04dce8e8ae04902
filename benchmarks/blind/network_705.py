# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: one-liner, freely
from functools import reduce

def network(*layers): return lambda x: (lambda z: z[:, 0] if z.shape[1] == 1 else z)(reduce(lambda z, l: l[2](z @ l[0] + l[1]), layers, x))
