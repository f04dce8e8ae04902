# piece: network
# truth: right
# function: make_network
# mistake: none
# line: none
# style: one-liner
from functools import reduce
flat = lambda z: z[:, 0] if z.shape[1] == 1 else z
then = lambda f, g: lambda z: g(f(z))
unit = lambda W, b, h: lambda z: h(z @ W + b)

def make_network(Ws, bs, acts): return then(reduce(then, map(unit, Ws, bs, acts)), flat)
