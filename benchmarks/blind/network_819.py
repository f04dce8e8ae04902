# piece: network
# truth: wrong
# function: network
# mistake: the number of samples is looked at instead of the number of outputs, so a single sample is cut to its first output
# line: 7
# style: one-liner
def network(x, Ws, bs, acts): return (lambda z: z[:, 0] if 1 in z.shape else z)(x if not Ws else [x := f(x @ W + b) for W, b, f in zip(Ws, bs, acts)][-1])
