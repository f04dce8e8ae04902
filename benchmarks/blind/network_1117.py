# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: object-minded
class Dense:
    def __init__(self, W, b, h):
        self.W, self.b, self.h = W, b, h

    def __call__(self, x):
        return self.h(x @ self.W + self.b)


class Sequential(list):
    def __call__(self, x):
        for layer in self:
            x = layer(x)
        return x


def network(x, weights, biases, activations):
    z = Sequential(map(Dense, weights, biases, activations))(x)
    return z.T[0] if z.shape[-1] == 1 else z
