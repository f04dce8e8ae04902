# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: object-minded
class Layer:
    def __init__(self, W, b, h):
        self.W, self.b, self.h = W, b, h

    def __call__(self, z):
        return self.h(z @ self.W + self.b)


class Network:
    def __init__(self, *layers):
        self.layers = layers

    def __call__(self, x, return_hidden=False):
        hidden = [x]
        for layer in self.layers:
            hidden.append(layer(hidden[-1]))
        out = hidden[-1].squeeze(axis=-1) if hidden[-1].shape[-1] == 1 else hidden[-1]
        return (out, hidden[1:-1]) if return_hidden else out


def network(layers, x, return_hidden=False):
    return Network(*(Layer(*triple) for triple in layers))(x, return_hidden)
