# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: objects
class Sequential:
    def __init__(self):
        self.steps = []

    def add(self, f):
        self.steps.append(f)
        return self

    def __call__(self, x):
        for f in self.steps:
            x = f(x)
        return x

class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, x):
        return x @ self.W + self.b

def network(x, Ws, bs, acts):
    model = Sequential()
    for W, b, act in zip(Ws, bs, acts):
        model.add(Dense(W, b)).add(act)
    out = model(x)
    return out.squeeze(axis=1) if out.shape[1] == 1 else out
