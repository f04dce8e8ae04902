# piece: network
# truth: wrong
# function: forward
# mistake: the hidden values returned beside the output are the sums before the activation, and they are also passed on
# line: 17
# style: chatbot
def forward(x, layers):
    """Forward pass that keeps the hidden values.

    layers: list of dictionaries with the keys "W", "b" and "h".
    Returns the output and the list of hidden values.
    """
    values = [x]
    for layer in layers:
        z = values[-1] @ layer["W"] + layer["b"]
        a = layer["h"](z)
        values.append(z)
    out = a[:, 0] if a.shape[1] == 1 else a
    return out, values[1:-1]
