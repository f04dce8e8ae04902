# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradients of earlier calls are added
# line: 19
# style: class that keeps its gradients
import numpy as np

class Linear:
    dw = db = np.zeros(0)

    def zero(self, x, dout):
        self.dw = np.zeros((x.shape[1], dout.shape[1]))
        self.db = np.zeros(dout.shape[1])

    def backward(self, x, dout):
        if self.dw.shape != (x.shape[1], dout.shape[1]):
            self.zero(x, dout)
        self.dw += x.T @ dout
        self.db += dout.sum(axis=0)
        return self.dw.copy(), self.db.copy()

layer = Linear()

def linear_backward(x, dout):
    return layer.backward(x, dout)
