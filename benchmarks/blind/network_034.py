# piece: network
# truth: wrong
# function: network
# mistake: the activation of the next layer is used: applied one place too early
# line: 10
# style: two lists
def network(x, params):
    hs = [p[2] for p in params]
    for k, (W, b, _) in enumerate(params):
        x = hs[min(k + 1, len(hs) - 1)](x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
