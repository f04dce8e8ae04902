# piece: network
# truth: wrong
# function: network
# mistake: the layers are popped from the caller's list, a second call finds it empty
# line: 8
# style: pop from the list
def network(x, params):
    layers = params
    while layers:
        W, b, h = layers.pop(0)
        x = h(x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
