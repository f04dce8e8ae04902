# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is that of the misses: label and prediction compared with !=
# line: 27
# style: PyTorch, accuracy too
import torch

def epoch(params, x, y, learning_rate, batch_size):
    n_batches = len(x) // batch_size
    order = torch.randperm(len(x))
    mean_loss = mean_acc = 0.0
    for k in range(n_batches):
        rows = order[k * batch_size:(k + 1) * batch_size]
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        p = p.squeeze(1)
        loss = torch.nn.functional.binary_cross_entropy(p, y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                for t in (W, b):
                    t -= learning_rate * t.grad
                    t.grad.zero_()
            mean_loss += loss.item() / n_batches
            mean_acc += ((p > 0.5).double() != y[rows]).double().mean().item() / n_batches
    return mean_loss, mean_acc
