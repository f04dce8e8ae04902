# piece: network
# truth: wrong
# function: network
# mistake: only the first output is returned, also when there are several
# line: 9
# style: one-liner
from functools import reduce

def network(x, Ws, bs, acts): return reduce(lambda z, l: l[2](z @ l[0] + l[1]), zip(Ws, bs, acts), x)[:, 0]
