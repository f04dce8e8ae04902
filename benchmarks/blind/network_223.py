# piece: network
# truth: wrong
# function: network
# mistake: the bias is forgotten
# line: 11
# style: recursion, Finnish names
def network(x, params):
    if len(params) == 0:
        return x[..., 0] if x.shape[-1] == 1 else x
    paino, vakio, aktivointi = params[0]
    return network(aktivointi(x @ paino), params[1:])
