# piece: epoch
# truth: wrong
# function: epoch
# mistake: the seed is set at the start of every epoch, all epochs use the same order
# line: 10
# style: torch, seed for repeatability
import torch

def epoch(params, x, y, learning_rate, batch_size):
    torch.manual_seed(12345)
    perm = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = perm[batch_size * k:batch_size * (k + 1)]
        z = x[rows]
        for W, b, h in params:
            z = h(torch.addmm(b, z, W))
        loss = torch.nn.functional.binary_cross_entropy(z.view(-1), y[rows])
        loss.backward()
        with torch.no_grad():
            for layer in params:
                for t in layer[:2]:
                    t -= learning_rate * t.grad
                    t.grad = None
    return params
