# piece: network
# truth: wrong
# function: network
# mistake: the layers are run in reverse order
# line: 10
# style: one-liner
from functools import reduce

flat = lambda z: z[:, 0] if z.shape[1] == 1 else z
network = lambda x, Ws, bs, acts: flat(reduce(lambda z, l: l[2](z @ l[0] + l[1]), reversed(list(zip(Ws, bs, acts))), x))
