# piece: network
# truth: wrong
# function: network
# mistake: the biases are left out; and a single output keeps its axis
# line: none
# style: one-liner
from functools import reduce

def network(x, Ws, bs, acts): return reduce(lambda z, l: l[1](z @ l[0]), zip(Ws, acts), x)
