# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is the number of hits divided by the number of batches
# line: 31
# style: torch, verbose notebook
import torch

def epoch(params, x, y, learning_rate, batch_size):
    perm = torch.randperm(len(x))
    n_batches = len(x) // batch_size
    epoch_loss = 0.0
    epoch_hits = 0.0
    for i in range(n_batches):
        rows = perm[i * batch_size:(i + 1) * batch_size]
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        out = out[:, 0]
        loss = torch.nn.functional.binary_cross_entropy(out, y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, h in params:
                W -= learning_rate * W.grad
                W.grad.zero_()
                b -= learning_rate * b.grad
                b.grad.zero_()
        epoch_loss += loss.item()
        epoch_hits += ((out >= 0.5).double() == y[rows].double()).sum().item()
    print(f"loss {epoch_loss / n_batches:.3f}")
    return epoch_loss / n_batches, epoch_hits / n_batches
