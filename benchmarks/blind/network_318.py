# piece: network
# truth: wrong
# function: network
# mistake: results are remembered by the shape of the input, a second input of the same shape gets the first one's output
# line: 13
# style: cache decorator
import functools

def cached(f):
    memory = {}
    @functools.wraps(f)
    def wrapper(x, params):
        key = (x.shape, len(params))
        if key not in memory:
            memory[key] = (f(x, params), params)
        return memory[key][0]
    return wrapper

@cached
def network(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
