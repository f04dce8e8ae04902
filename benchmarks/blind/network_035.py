# piece: network
# truth: wrong
# function: network
# mistake: results are kept under the length of the input, other data of that size get the old output
# line: 11
# style: caching by object
_results = {}

def network(x, params):
    key = (x.shape, len(params))
    if key not in _results:
        z = x
        for W, b, h in params:
            z = h(z @ W + b)
        _results[key] = z.squeeze(-1) if z.shape[-1] == 1 else z
    return _results[key]
