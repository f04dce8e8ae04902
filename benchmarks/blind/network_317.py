# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: recursion from the end
def network(x, params):
    def output_of(k):
        if k < 0:
            return x
        W, b, h = params[k]
        return h(output_of(k - 1) @ W + b)
    z = output_of(len(params) - 1)
    return z[..., 0] if z.shape[-1] == 1 else z
