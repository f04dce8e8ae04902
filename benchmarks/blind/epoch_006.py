# piece: epoch
# truth: wrong
# function: epoch
# mistake: no permutation, the batches are the same rows in every epoch
# line: 11
# style: torch, copied notebook
import torch

def epoch(params, x, y, learning_rate, batch_size):
    n = x.shape[0]
    perm = torch.arange(n)
    running_loss = 0.0
    n_batches = n // batch_size
    for i in range(n_batches):
        idx = perm[i * batch_size:(i + 1) * batch_size]
        xb, yb = x[idx], y[idx]
        out = xb
        for W, b, act in params:
            out = act(out.mm(W) + b)
        out = out.view(-1)
        loss = -(yb * out.log() + (1 - yb) * (1 - out).log()).mean()
        loss.backward()
        with torch.no_grad():
            for W, b, act in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
                W.grad.zero_()
                b.grad.zero_()
        running_loss += loss.item()
    print("loss: %.4f" % (running_loss / n_batches))
    return running_loss / n_batches
