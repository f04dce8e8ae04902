# piece: linear
# truth: wrong
# function: linear
# mistake: the stored weights are reshaped where they should be transposed back
# line: 13
# style: class
class Linear:
    def __init__(self, w, b):
        self.wt = w.T
        self.b = b

    def __call__(self, x):
        return x @ self.wt.reshape(self.wt.shape[::-1]) + self.b

def linear(x, w, b):
    return Linear(w, b)(x)
