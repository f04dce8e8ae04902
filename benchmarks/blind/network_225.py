# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: recursion from the end
def network(x, params):
    def state(k):
        if k < 0:
            return x
        W, b, h = params[k]
        return h(state(k - 1) @ W + b)
    z = state(len(params) - 1)
    return z[..., 0] if z.shape[-1] == 1 else z
