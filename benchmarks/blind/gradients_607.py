# piece: gradients
# truth: right
# function: linear_grad
# mistake: none
# line: none
# style: einsum tricks
import numpy as np

def linear_grad(x, w, b, upstream):
    dx = np.einsum("nj,ij->ni", upstream, w)
    dw = np.einsum("ni,nj->ij", x, upstream)
    db = np.einsum("nj->j", upstream)
    return dx, dw, db
