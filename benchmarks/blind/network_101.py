# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied to the layer's input, not to its output
# line: 10
# style: NumPy, activation on the way in
def network(x, params):
    state = x
    for weight, offset, act in params:
        state = act(state) @ weight + offset
    if state.shape[-1] == 1:
        state = state.squeeze(-1)
    return state
