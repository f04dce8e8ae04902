# piece: network
# truth: wrong
# function: network
# mistake: the lambdas bind the loop variables late, so every layer is the last layer
# line: 23
# style: object-minded
class Sequential:
    def __init__(self):
        self.steps = []

    def add(self, step):
        self.steps.append(step)

    def run(self, z):
        for step in self.steps:
            z = step(z)
        return z


def network(x, weights, biases, activations):
    net = Sequential()
    for W, b, h in zip(weights, biases, activations):
        net.add(lambda z: h(z @ W + b))
    out = net.run(x)
    return out[:, 0] if out.shape[1] == 1 else out
