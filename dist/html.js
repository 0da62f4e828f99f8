const require_gate = require("./gate.js");
const require_rule_settings = require("./rule-settings.js");
const require_problems = require("./problems.js");
const require_result_table = require("./result-table.js");
let node_crypto = require("node:crypto");

// \0text:src/report/html/client/index.ts\0text:.js
var index_ts_text__default = "(function(){function e({positions:e,plots:t},n){let r=t[n];return r?{...r,at:e[r.at]??[]}:null}let t=`u-off`,n=`u-label`,r=`width`,i=`height`,a=`bottom`,o=`left`,s=`right`,c=`#000`,l=`#0000`,u=`mousemove`,d=`mousedown`,f=`mouseup`,p=`mouseenter`,m=`mouseleave`,h=`dblclick`,g=`change`,_=`dppxchange`,v=typeof window<`u`,y=v?document:null,b=v?window:null,x=v?navigator:null,S,C;function w(){let e=devicePixelRatio;S!=e&&(S=e,C&&oe(g,C,w),C=matchMedia(`(min-resolution: ${S-.001}dppx) and (max-resolution: ${S+.001}dppx)`),ae(g,C,w),b.dispatchEvent(new CustomEvent(_)))}function T(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function E(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function D(e,t,n){e.style[t]=n+`px`}function O(e,t,n,r){let i=y.createElement(e);return t!=null&&T(i,t),n?.insertBefore(i,r),i}function k(e,t){return O(`div`,e,t)}let ee=new WeakMap;function A(e,n,r,i,a){let o=`translate(`+n+`px,`+r+`px)`;o!=ee.get(e)&&(e.style.transform=o,ee.set(e,o),n<0||r<0||n>i||r>a?T(e,t):E(e,t))}let te=new WeakMap;function ne(e,t,n){let r=t+n;r!=te.get(e)&&(te.set(e,r),e.style.background=t,e.style.borderColor=n)}let j=new WeakMap;function re(e,t,n,r){let i=t+``+n;i!=j.get(e)&&(j.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}let ie={passive:!0},M={...ie,capture:!0};function ae(e,t,n,r){t.addEventListener(e,n,r?M:ie)}function oe(e,t,n,r){t.removeEventListener(e,n,ie)}v&&w();function se(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Se((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function N(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}let ce=e=>e!=null,P=e=>e!=null&&e>0,F=N(ce),le=N(P);function ue(e,t,n,r=0,i=!1){let a=i?le:F,o=i?P:ce;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??B,c??-B]}function de(e,t,n,r){let i=Oe(e),a=Oe(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?ke:Ae,s=i==1?Se:we,c=a==1?we:Se,l=s(o(xe(e))),u=c(o(xe(t))),d=De(n,l),f=De(n,u);return n==10&&(l<0&&(d=W(d,-l)),u<0&&(f=W(f,-u))),r||n==2?(e=d*i,t=f*a):(e=We(e,d),t=U(t,f)),[e,t]}function fe(e,t,n,r){let i=de(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}let pe=.1,me={mode:3,pad:pe},he={pad:0,soft:null,mode:0},I={min:he,max:he};function ge(e,t,n,r){return tt(n)?ve(e,t,n):(he.pad=n,he.soft=r?0:null,he.mode=r?3:0,ve(e,t,I))}function L(e,t){return e??t}function _e(e,t,n){for(t=L(t,0),n=L(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function ve(e,t,n){let r=n.min,i=n.max,a=L(r.pad,0),o=L(i.pad,0),s=L(r.hard,-B),c=L(i.hard,B),l=L(r.soft,B),u=L(i.soft,-B),d=L(r.mode,0),f=L(i.mode,0),p=t-e,m=ke(p),h=Ee(xe(e),xe(t)),g=ke(h),_=xe(g-m);(p<1e-24||_>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=B&&(a=0),f==2&&u!=-B&&(o=0)));let v=p||h||1e3,y=ke(v),b=De(10,Se(y)),x=W(We(e-v*(p==0?e==0?.1:1:a),b/10),24),S=e>=l&&(d==1||d==3&&x<=l||d==2&&x>=l)?l:B,C=Ee(s,x<S&&e>=S?S:Te(S,x)),w=W(U(t+v*(p==0?t==0?.1:1:o),b/10),24),T=t<=u&&(f==1||f==3&&w>=u||f==2&&w<=u)?u:-B,E=Te(c,w>T&&t<=T?T:Ee(T,w));return C==E&&C==0&&(E=100),[C,E]}let R=new Intl.NumberFormat(v?x.language:`en-US`),ye=e=>R.format(e),z=Math,be=z.PI,xe=z.abs,Se=z.floor,Ce=z.round,we=z.ceil,Te=z.min,Ee=z.max,De=z.pow,Oe=z.sign,ke=z.log10,Ae=z.log2,je=(e,t=1)=>z.sinh(e)*t,Me=(e,t=1)=>z.asinh(e/t),B=1/0;function Ne(e){return(ke((e^e>>31)-(e>>31))|0)+1}function Pe(e,t,n){return Te(Ee(e,t),n)}function Fe(e){return typeof e==`function`}function V(e){return Fe(e)?e:()=>e}let H=()=>{},Ie=e=>e,Le=(e,t)=>t,Re=e=>null,ze=e=>!0,Be=(e,t)=>e==t,Ve=/\\.\\d*?(?=9{6,}|0{6,})/gm,He=e=>{if(Qe(e)||Ge.has(e))return e;let t=`${e}`,n=t.match(Ve);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${He(e)}e${n}`}return W(e,r)};function Ue(e,t){return He(W(He(e/t))*t)}function U(e,t){return He(we(He(e/t))*t)}function We(e,t){return He(Se(He(e/t))*t)}function W(e,t=0){if(Qe(e))return e;let n=10**t,r=e*n*(1+2**-52);return Ce(r)/n}let Ge=new Map;function Ke(e){return((``+e).split(`.`)[1]||``).length}function qe(e,t,n,r){let i=[],a=r.map(Ke);for(let o=t;o<n;o++){let t=xe(o),n=W(De(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:W(c,l);i.push(u),Ge.set(u,l)}}return i}let Je={},Ye=[],Xe=[null,null],Ze=Array.isArray,Qe=Number.isInteger,$e=e=>e===void 0;function et(e){return typeof e==`string`}function tt(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function nt(e){return typeof e==`object`&&!!e}let rt=Object.getPrototypeOf(Uint8Array),it=`__proto__`;function at(e,t=tt){let n;if(Ze(e)){let r=e.find(e=>e!=null);if(Ze(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=at(e[r],t)}else n=e.slice()}else if(e instanceof rt)n=e.slice();else if(t(e)){n={};for(let r in e)r!=it&&(n[r]=at(e[r],t))}else n=e;return n}function ot(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=it&&(tt(e[t])?ot(e[t],at(r[t])):e[t]=at(r[t]))}return e}function st(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function ct(e,t){if(ut(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return dt(t[0])||(t=G(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:1,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=0&&(l[n]=t,u==2&&d.push(n)):l[n]=t}st(l,d,i),r.push(l)}}return r}let lt=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function G(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function ut(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function dt(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Ee(1,Se((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}let ft=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],pt=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function mt(e){return e.slice(0,3)}let ht=pt.map(mt),gt={MMMM:ft,MMM:ft.map(mt),WWWW:pt,WWW:ht};function _t(e){return(e<10?`0`:``)+e}function vt(e){return(e<10?`00`:e<100?`0`:``)+e}let yt={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>_t(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>_t(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>_t(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>_t(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>_t(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>vt(e.getMilliseconds())};function bt(e,t){t||=gt;let n=[],r=/\\{([a-z]+)\\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?yt[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}let xt=new Intl.DateTimeFormat().resolvedOptions().timeZone;function St(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==xt?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}let Ct=e=>e%1==0,wt=[1,2,2.5,5],Tt=qe(10,-32,0,wt),Et=qe(10,0,32,wt),Dt=Et.filter(Ct),Ot=Tt.concat(Et),kt=`{YYYY}`,At=`\n`+kt,jt=`{M}/{D}`,Mt=`\n`+jt,K=Mt+`/{YY}`,q=`{aa}`,Nt=`{h}:{mm}`+q,Pt=`\n`+Nt,Ft=`:{ss}`;function It(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?qe(10,0,3,wt).filter(Ct):qe(10,-3,0,wt)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,kt,null,null,null,null,null,null,1],[i*28,`{MMM}`,At,null,null,null,null,null,1],[i,jt,At,null,null,null,null,null,1],[r,`{h}`+q,K,null,Mt,null,null,null,1],[n,Nt,K,null,Mt,null,null,null,1],[t,Ft,K+` `+Nt,null,Mt+` `+Nt,null,Pt,null,1],[e,Ft+`.{fff}`,K+` `+Nt,null,Mt+` `+Nt,null,Pt,null,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=W(g*e,3),v=Kt(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=W(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:W(Kt(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Ce(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=Kt(c+r*a,l+n*a,1),s=o-t(W(o*e,3));i=W((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Se(l)-Se(_))+U(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=W(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Se(W(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];W((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}let[Lt,Rt,zt]=It(1),[Bt,Vt,Ht]=It(.001);qe(2,-53,53,[1]);function Ut(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Wt(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Gt(e,t){let n=bt(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function Kt(e,t,n){return new Date(e,t,n)}function qt(e,t){return t(e)}function Jt(e,t){return(n,r,i,a)=>a==null?`--`:t(e(r))}function Yt(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Xt(e,t){return e.series[t].fill(e,t)}let Zt={show:!0,live:!0,isolate:!1,mount:H,markers:{show:!0,width:2,stroke:Yt,fill:Xt,dash:`solid`},idx:null,idxs:null,values:[]};function Qt(e,t){let n=e.cursor.points,a=k(),o=n.size(e,t);D(a,r,o),D(a,i,o);let s=o/-2;D(a,`marginLeft`,s),D(a,`marginTop`,s);let c=n.width(e,t,o);return c&&D(a,`borderWidth`,c),a}function $t(e,t){let n=e.series[t].points;return n._fill||n._stroke}function en(e,t){let n=e.series[t].points;return n._stroke||n._fill}function tn(e,t){return e.series[t].points.size}let nn=[0,0];function rn(e,t,n){return nn[0]=t,nn[1]=n,nn}function an(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function on(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}let sn={show:!0,x:!0,y:!0,lock:!1,move:rn,points:{one:!1,show:Qt,size:tn,width:0,stroke:en,fill:$t},bind:{mousedown:an,mouseup:an,click:an,dblclick:an,mousemove:on,mouseleave:on,mouseenter:on},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},cn={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},ln=ot({},cn,{filter:Le}),un=ot({},ln,{size:10}),dn=ot({},cn,{show:!1}),fn=`12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"`,pn=`bold `+fn,mn=1.5,hn={show:!0,scale:`x`,stroke:c,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pn,side:2,grid:ln,ticks:un,border:dn,font:fn,lineGap:mn,rotate:0},gn={show:!0,scale:`x`,auto:!1,sorted:1,min:B,max:-1/0,idxs:[]};function _n(e,t,n,r,i){return t.map(e=>e==null?``:ye(e))}function vn(e,t,n,r,i,a,o){let s=[],c=Ge.get(i)||0;n=o?n:W(U(n,i),c);for(let e=n;e<=r;e=W(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function yn(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log,l=Se((c==10?ke:Ae)(n));i=De(c,l),c==10&&(i=Ot[se(i,Ot)]);let u=n,d=i*c;c==10&&(d=Ot[se(d,Ot)]);do s.push(u),u+=i,c==10&&!Ge.has(u)&&(u=W(u,Ge.get(i))),u>=d&&(i=u,d=i*c,c==10&&(d=Ot[se(d,Ot)]));while(u<=r);return s}function bn(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?yn(e,t,Ee(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?yn(e,t,Ee(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}let xn=/./,Sn=/[12357]/,Cn=/[125]/,wn=/1/,Tn=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function En(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?xn:c(7,o)-u>=l?Sn:c(5,o)-u>=l?Cn:wn;if(d==wn){let e=xe(c(1,o)-u);if(e<l)return Tn(t.slice().reverse(),s.distr,d,we(l/e)).reverse()}return Tn(t,s.distr,d,1)}function Dn(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=xe(c(1,o)-c(2,o));return l<s?Tn(t.slice().reverse(),3,xn,we(s/l)).reverse():t}function On(e,t,n,r){return r==null?`--`:t==null?``:ye(t)}let kn={show:!0,scale:`y`,stroke:c,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pn,side:3,grid:ln,ticks:un,border:dn,font:fn,lineGap:mn,rotate:0};function An(e,t){return W((3+(e||1)*2)*t,3)}function jn(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=e.valToPos(i[r[1]],n,!0),s=xe(o-a)/(e.series[t].points.space*S);return r[1]-r[0]<=s}let Mn={scale:null,auto:!0,sorted:0,min:B,max:-1/0},Nn=(e,t,n,r,i)=>i,Pn={show:!0,auto:!0,sorted:0,gaps:Nn,alpha:1,facets:[ot({},Mn,{scale:`x`}),ot({},Mn,{scale:`y`})]},Fn={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Nn,alpha:1,points:{show:jn,filter:null},values:null,min:B,max:-1/0,idxs:[],path:null,clip:null};function In(e,t,n,r,i){return n/10}let Ln={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Rn=ot({},Ln,{time:!1,ori:1}),zn={};function Bn(e,t){let n=zn[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(zn[e]=n)),n}function Vn(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Xn,J,Qn,er,nr):n(i,c,l,u,d,_,g,p,f,h,m,Zn,Y,$n,tr,rr)}function Hn(e,t){let n=0,r=0,i=L(e.bands,Ye);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Un(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Wn(e,t,n,r,i,a){return Vn(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?J:Y,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Gn(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Qn:$n,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Kn(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function qn(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Jn(e){return e==0?Ie:e==1?Ce:t=>Ue(t,e)}function Yn(e){let t=e==0?Xn:Zn,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Te(c,o/2,s/2),l=Te(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}let Xn=(e,t,n)=>{e.moveTo(t,n)},Zn=(e,t,n)=>{e.moveTo(n,t)},J=(e,t,n)=>{e.lineTo(t,n)},Y=(e,t,n)=>{e.lineTo(n,t)},Qn=Yn(0),$n=Yn(1),er=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},tr=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},nr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},rr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function ir(e){return(e,t,n,r,i)=>Vn(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Xn,v=er):(_=Zn,v=tr);let y=W(g.width*S,3),b=(g.size-g.width)/2*S,x=W(b*2,3),C=new Path2D,w=new Path2D,{left:T,top:E,width:D,height:O}=e.bbox;Qn(w,T-x,E-x,D+x*2,O+x*2);let k=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(C,t+b,n),v(C,t,n,b,0,be*2)}};if(i)i.forEach(k);else for(let e=n;e<=r;e++)k(e);return{stroke:y>0?C:null,fill:C,clip:w,flags:3}})}function ar(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}let or=ar(J),sr=ar(Y);function cr(e){let t=L(e?.alignGaps,0);return(e,n,r,i)=>Vn(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=F(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=J,b=or):(y=Y,b=sr);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Hn(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...qn(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Gn(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Wn(e,n,r,i,C,-1),Wn(e,n,r,i,C,1)]:Wn(e,n,r,i,C,E)),S})}function lr(e){let t=L(e.align,1),n=L(e.ascDesc,!1),r=L(e.alignGaps,0),i=L(e.extend,!1);return(e,a,o,s)=>Vn(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=F(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,C=e=>y(p(e,d,_,h)),w=e=>y(m(e,f,v,g)),T=d.ori==0?J:Y,E={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},D=E.stroke,O=d.dir*(d.ori==0?1:-1),k=w(u[O==1?o:s]),ee=C(l[O==1?o:s]),A=ee,te=ee;i&&t==-1&&(te=b,T(D,te,k)),T(D,ee,k);for(let e=O==1?o:s;e>=o&&e<=s;e+=O){let n=u[e];if(n==null)continue;let r=C(l[e]),i=w(n);t==1?T(D,r,k):T(D,A,i),T(D,r,i),k=i,A=r}let ne=A;i&&t==1&&(ne=b+x,T(D,ne,k));let[j,re]=Hn(e,a);if(c.fill!=null||j!=0){let t=E.fill=new Path2D(D),n=w(c.fillTo(e,a,c.min,c.max,j));T(t,ne,n),T(t,te,n)}if(!c.spanGaps){let i=[];i.push(...qn(l,u,o,s,O,C,r));let f=c.width*S/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),E.gaps=i=c.gaps(e,a,o,s,i),E.clip=Gn(i,d.ori,h,g,_,v)}return re!=0&&(E.band=re==2?[Wn(e,a,o,s,D,-1),Wn(e,a,o,s,D,1)]:Wn(e,a,o,s,D,re)),E})}function ur(e,t,n,r,i,a,o=B){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=xe(e[c]-e[s]);t<l&&(l=t,o=xe(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function dr(e){e||=Je;let t=L(e.size,[.6,B,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=V(i),o=1-t[0],s=L(t[1],B),c=L(t[2],1),l=L(e.disp,Je),u=L(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>Vn(e,t,(m,h,g,_,v,y,b,x,C,w,T)=>{let E=m.pxRound,D=n,O=r*S,k=s*S,ee=c*S,A,te;_.ori==0?[A,te]=a(e,t):[te,A]=a(e,t);let ne=_.dir*(_.ori==0?1:-1),j=_.ori==0?Qn:$n,re=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},ie=L(e.bands,Ye).find(e=>e.series[0]==t),M=ie==null?0:ie.dir,ae=m.fillTo(e,t,m.min,m.max,M),oe=E(b(ae,v,T,C)),se,N,ce,P=w,F=E(m.width*S),le=!1,ue=null,de=null,fe=null,pe=null;d!=null&&(F==0||f!=null)&&(le=!0,ue=d.values(e,t,i,p),de=new Map,new Set(ue).forEach(e=>{e!=null&&de.set(e,new Path2D)}),F>0&&(fe=f.values(e,t,i,p),pe=new Map,new Set(fe).forEach(e=>{e!=null&&pe.set(e,new Path2D)})));let{x0:me,size:he}=l;if(me!=null&&he!=null){D=1,h=me.values(e,t,i,p),me.unit==2&&(h=h.map(t=>e.posToVal(x+t*w,_.key,!0)));let n=he.values(e,t,i,p);N=he.unit==2?n[0]*w:y(n[0],_,w,x)-y(0,_,w,x),P=ur(h,g,y,_,w,x,P),ce=P-N+O}else P=ur(h,g,y,_,w,x,P),ce=P*o+O,N=P-ce;ce<1&&(ce=0),F>=N/2&&(F=0),ce<5&&(E=Ie);let I=ce>0,ge=P-ce-(I?F:0);N=E(Pe(ge,ee,k)),se=(D==0?N/2:D==ne?0:N)-D*ne*((D==0?O/2:0)+(I?F/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ve=le?null:new Path2D,R=null;if(ie!=null)R=e.data[ie.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),R=n.values(e,t,i,p))}let ye=A*N,z=te*N;for(let n=ne==1?i:p;n>=i&&n<=p;n+=ne){let r=g[n];if(r==null)continue;if(R!=null){let e=R[n]??0;if(r-e==0)continue;oe=b(e,v,T,C)}let i=y(_.distr!=2||l!=null?h[n]:n,_,w,x),a=b(L(r,ae),v,T,C),o=E(i-se),s=E(Ee(a,oe)),c=E(Te(a,oe)),u=s-c;if(r!=null){let i=r<0?z:ye,a=r<0?ye:z;le?(F>0&&fe[n]!=null&&j(pe.get(fe[n]),o,c+Se(F/2),N,Ee(0,u-F),i,a),ue[n]!=null&&j(de.get(ue[n]),o,c+Se(F/2),N,Ee(0,u-F),i,a)):j(ve,o,c+Se(F/2),N,Ee(0,u-F),i,a),re(e,t,n,o-F/2,c,N+F,u)}}return F>0?_e.stroke=le?pe:ve:le||(_e._fill=m.width==0?m._fill:m._stroke??m._fill,_e.width=0),_e.fill=le?de:ve,_e})}function fr(e,t){let n=L(t?.alignGaps,0);return(t,r,i,a)=>Vn(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=F(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Xn,S=J,x=nr):(b=Zn,S=Y,x=rr);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:1},k=O.stroke,[ee,A]=Hn(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...qn(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Gn(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[Wn(t,r,i,a,k,-1),Wn(t,r,i,a,k,1)]:Wn(t,r,i,a,k,A)),O})}function pr(e){return fr(mr,e)}function mr(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}let hr=new Set;function gr(){for(let e of hr)e.syncRect(!0)}v&&(ae(`resize`,b,gr),ae(`scroll`,b,gr,!0),ae(_,b,()=>{X.pxRatio=S}));let _r=cr(),vr=ir();function yr(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>xr(e,r,t,n))}function br(e,t){return e.map((e,n)=>n==0?{}:ot({},t,e))}function xr(e,t,n,r){return ot({},t==0?n:r,e)}function Sr(e,t,n){return t==null?Xe:[t,n]}let Cr=Sr;function wr(e,t,n){return t==null?Xe:ge(t,n,pe,!0)}function Tr(e,t,n,r){return t==null?Xe:de(t,n,e.scales[r].log,!1)}let Er=Tr;function Dr(e,t,n,r){return t==null?Xe:fe(t,n,e.scales[r].log,!1)}let Or=Dr;function kr(e,t,n,r,i){let a=Ee(Ne(e),Ne(t)),o=t-e,s=se(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?Ge.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Ar(e){let t,n;return e=e.replace(/(\\d+)px/,(e,r)=>(t=Ce((n=+r)*S))+`px`),[e,t,n]}function jr(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=W(e[2]*S,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function X(e,c,g){let v={mode:L(e.mode,1)},x=v.mode;function C(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function w(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function ee(e,t,n,r){return t.ori==0?C(e,t,n,r):w(e,t,n,r)}v.valToPosH=C,v.valToPosV=w;let te=!1;v.status=0;let j=v.root=k(`uplot`);if(e.id!=null&&(j.id=e.id),T(j,e.class),e.title){let t=k(`u-title`,j);t.textContent=e.title}let ie=O(`canvas`),M=v.ctx=ie.getContext(`2d`),N=k(`u-wrap`,j);ae(`click`,N,e=>{e.target===P&&(Z!=si||Q!=ci)&&fi.click(v,e)},!0);let ce=v.under=k(`u-under`,N);N.appendChild(ie);let P=v.over=k(`u-over`,N);e=at(e);let F=+L(e.pxAlign,1),le=Jn(F);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(v,e)||e)});let he=e.ms||.001,I=v.series=x==1?yr(e.series||[],gn,Fn,!1):br(e.series||[null],Pn),ve=v.axes=yr(e.axes||[],hn,kn,!0),R=v.scales={},ye=v.bands=e.bands||[];ye.forEach(e=>{e.fill=V(e.fill||null),e.dir=L(e.dir,-1)});let z=x==2?I[1].facets[0].scale:I[0].scale,Se={axes:Gr,series:Pr},Oe=(e.drawOrder||[`axes`,`series`]).map(e=>Se[e]);function Ae(e){let t=e.distr==3?t=>ke(t>0?t:e.clamp(v,t,e.min,e.max,e.key)):e.distr==4?t=>Me(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function Ne(t){let n=R[t];if(n==null){let r=(e.scales||Je)[t]||Je;if(r.from!=null){Ne(r.from);let e=ot({},R[r.from],r,{key:t});e.valToPct=Ae(e),R[t]=e}else{n=R[t]=ot({},t==z?Ln:Rn,r),n.key=t;let e=n.time,i=n.range,a=Ze(i);if((t!=z||x==2&&!e)&&(a&&(i[0]==null||i[1]==null)&&(i={min:i[0]==null?me:{mode:1,hard:i[0],soft:i[0]},max:i[1]==null?me:{mode:1,hard:i[1],soft:i[1]}},a=!1),!a&&tt(i))){let e=i;i=(t,n,r)=>n==null?Xe:ge(n,r,e)}n.range=V(i||(e?Cr:t==z?n.distr==3?Er:n.distr==4?Or:Sr:n.distr==3?Tr:n.distr==4?Dr:wr)),n.auto=V(!a&&n.auto),n.clamp=V(n.clamp||In),n._min=n._max=null,n.valToPct=Ae(n)}}}Ne(`x`),Ne(`y`),x==1&&I.forEach(e=>{Ne(e.scale)}),ve.forEach(e=>{Ne(e.scale)});for(let t in e.scales)Ne(t);let H=R[z],Ie=H.distr,Ve,He;H.ori==0?(T(j,`u-hz`),Ve=C,He=w):(T(j,`u-vt`),Ve=w,He=C);let U={};for(let e in R){let t=R[e];(t.min!=null||t.max!=null)&&(U[e]={min:t.min,max:t.max},t.min=t.max=null)}let We=e.tzDate||(e=>new Date(Ce(e/he))),qe=e.fmtDate||bt,Qe=he==1?zt(We):Ht(We),rt=Wt(We,Ut(he==1?Rt:Vt,qe)),it=Jt(We,qt(`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`,qe)),st=[],ct=v.legend=ot({},Zt,e.legend),G=v.cursor=ot({},sn,{drag:{y:x==2}},e.cursor),ut=ct.show,dt=G.show,ft=ct.markers;ct.idxs=st,ft.width=V(ft.width),ft.dash=V(ft.dash),ft.stroke=V(ft.stroke),ft.fill=V(ft.fill);let pt,mt,ht,gt=[],_t=[],vt,yt=!1,xt={};if(ct.live){let e=I[1]?I[1].values:null;yt=e!=null,vt=yt?e(v,1,0):{_:0};for(let e in vt)xt[e]=`--`}if(ut){if(pt=O(`table`,`u-legend`,j),ht=O(`tbody`,null,pt),ct.mount(v,pt),yt){mt=O(`thead`,null,pt,ht);let e=O(`tr`,null,mt);for(var St in O(`th`,null,e),vt)O(`th`,n,e).textContent=St}else T(pt,`u-inline`),ct.live&&T(pt,`u-live`)}let Ct={show:!0},wt={show:!1};function Tt(e,r){if(r==0&&(yt||!ct.live||x==2))return Xe;let i=[],a=O(`tr`,`u-series`,ht,ht.childNodes[r]);T(a,e.class),e.show||T(a,t);let o=O(`th`,null,a);if(ft.show){let e=k(`u-marker`,o);if(r>0){let t=ft.width(v,r);t&&(e.style.border=t+`px `+ft.dash(v,r)+` `+ft.stroke(v,r)),e.style.background=ft.fill(v,r)}}let s=k(n,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,r>0&&(ft.show||(s.style.color=e.width>0?ft.stroke(v,r):ft.fill(v,r)),kt(`click`,o,t=>{if(G._lock)return;xn(t);let n=I.indexOf(e);if((t.ctrlKey||t.metaKey)!=ct.isolate){let e=I.some((e,t)=>t>0&&t!=n&&e.show);I.forEach((t,r)=>{r>0&&yi(r,e?r==n?Ct:wt:Ct,!0,ia.setSeries)})}else yi(n,{show:!e.show},!0,ia.setSeries)},!1),wn&&kt(p,o,t=>{G._lock||(xn(t),yi(I.indexOf(e),Di,!0,ia.setSeries))},!1)),vt){let e=O(`td`,`u-value`,a);e.textContent=`--`,i.push(e)}return[a,i]}let Et=new Map;function kt(e,t,n,r=!0){let i=Et.get(t)||{},a=G.bind[e](v,t,n,r);a&&(ae(e,t,i[e]=a),Et.set(t,i))}function At(e,t,n){let r=Et.get(t)||{};for(let n in r)(e==null||n==e)&&(oe(n,t,r[n]),delete r[n]);e??Et.delete(t)}let jt=0,Mt=0,K=0,q=0,Nt=0,Pt=0,Ft=Nt,It=Pt,Kt=K,Yt=q,Xt=0,Qt=0,$t=0,en=0;v.bbox={};let tn=!1,nn=!1,rn=!1,an=!1,on=!1,cn=!1;function ln(e,t,n){(n||e!=v.width||t!=v.height)&&un(e,t),Kr(!1),rn=!0,nn=!0,Zr()}function un(e,t){v.width=jt=K=e,v.height=Mt=q=t,Nt=Pt=0,pn(),mn();let n=v.bbox;Xt=n.left=Ue(Nt*S,.5),Qt=n.top=Ue(Pt*S,.5),$t=n.width=Ue(K*S,.5),en=n.height=Ue(q*S,.5)}function dn(){let e=!1,t=0;for(;!e;){t++;let n=Ur(t),r=Wr(t);e=t==3||n&&r,e||(un(v.width,v.height),nn=!0)}}function fn({width:e,height:t}){ln(e,t)}v.setSize=fn;function pn(){let e=!1,t=!1,n=!1,r=!1;ve.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(K-=c,a==3?(Nt+=c,r=!0):n=!0):(q-=c,a==0?(Pt+=c,e=!0):t=!0))}}),Gn[0]=e,Gn[1]=n,Gn[2]=t,Gn[3]=r,K-=Xn[1]+Xn[3],Nt+=Xn[3],q-=Xn[2]+Xn[0],Pt+=Xn[0]}function mn(){let e=Nt+K,t=Pt+q,n=Nt,r=Pt;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}ve.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(G.dataIdx==null){let e=G.hover,t=e.skip=new Set(e.skip??[]);t.add(void 0);let n=e.prox=V(e.prox),r=e.bias??=0;G.dataIdx=(e,i,a,o)=>{if(i==0)return a;let s=a,l=n(e,i,a,o)??B,u=l>=0&&l<B,d=H.ori==0?K:q,f=G.left,p=c[0],m=c[i];if(t.has(m[a])){s=null;let e=null,n=null,i;if(r==0||r==-1)for(i=a;e==null&&i-->0;)t.has(m[i])||(e=i);if(r==0||r==1)for(i=a;n==null&&i++<m.length;)t.has(m[i])||(n=i);if(e!=null||n!=null){if(u){let t=e==null?-1/0:Ve(p[e],H,d,0),r=n==null?1/0:Ve(p[n],H,d,0),i=f-t,a=r-f;i<=a?i<=l&&(s=e):a<=l&&(s=n)}else s=n==null?e:e==null?n:a-e<=n-a?e:n}}else u&&xe(f-Ve(p[a],H,d,0))>l&&(s=null);return s}}let xn=e=>{G.event=e};G.idxs=st,G._lock=!1;let Sn=G.points;Sn.show=V(Sn.show),Sn.size=V(Sn.size),Sn.stroke=V(Sn.stroke),Sn.width=V(Sn.width),Sn.fill=V(Sn.fill);let Cn=v.focus=ot({},e.focus||{alpha:.3},G.focus),wn=Cn.prox>=0,Tn=wn&&Sn.one,jn=[],Mn=[],Nn=[];function zn(e,t){let n=Sn.show(v,t);if(n instanceof HTMLElement)return T(n,`u-cursor-pt`),T(n,e.class),A(n,-10,-10,K,q),P.insertBefore(n,jn[t]),n}function Vn(e,t){if(x==1||t>0){let t=x==1&&R[e.scale].time,n=e.value;e.value=t?et(n)?Jt(We,qt(n,qe)):n||it:n||On,e.label=e.label||(t?`Time`:`Value`)}if(Tn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||_r||Re,e.fillTo=V(e.fillTo||Un),e.pxAlign=+L(e.pxAlign,F),e.pxRound=Jn(e.pxAlign),e.stroke=V(e.stroke||null),e.fill=V(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=An(Ee(1,e.width),1),n=e.points=ot({},{size:t,width:Ee(1,t*.2),stroke:e.stroke,space:t*2,paths:vr,_stroke:null,_fill:null},e.points);n.show=V(n.show),n.filter=V(n.filter),n.fill=V(n.fill),n.stroke=V(n.stroke),n.paths=V(n.paths),n.pxAlign=e.pxAlign}if(ut){let n=Tt(e,t);gt.splice(t,0,n[0]),_t.splice(t,0,n[1]),ct.values.push(null)}if(dt){st.splice(t,0,null);let n=null;Tn?t==0&&(n=zn(e,t)):t>0&&(n=zn(e,t)),jn.splice(t,0,n),Mn.splice(t,0,0),Nn.splice(t,0,0)}na(`addSeries`,t)}function Hn(e,t){t??=I.length,e=x==1?xr(e,t,gn,Fn):xr(e,t,{},Pn),I.splice(t,0,e),Vn(I[t],t)}v.addSeries=Hn;function Wn(e){if(I.splice(e,1),ut){ct.values.splice(e,1),_t.splice(e,1);let t=gt.splice(e,1)[0];At(null,t.firstChild),t.remove()}dt&&(st.splice(e,1),jn.splice(e,1)[0].remove(),Mn.splice(e,1),Nn.splice(e,1)),na(`delSeries`,e)}v.delSeries=Wn;let Gn=[!1,!1,!1,!1];function Kn(e,t){if(e._show=e.show,e.show){let n=e.side%2,r=R[e.scale];r??=(e.scale=n?I[1].scale:z,R[e.scale]);let i=r.time;e.size=V(e.size),e.space=V(e.space),e.rotate=V(e.rotate),Ze(e.incrs)&&e.incrs.forEach(e=>{!Ge.has(e)&&Ge.set(e,Ke(e))}),e.incrs=V(e.incrs||(r.distr==2?Dt:i?he==1?Lt:Bt:Ot)),e.splits=V(e.splits||(i&&r.distr==1?Qe:r.distr==3?yn:r.distr==4?bn:vn)),e.stroke=V(e.stroke),e.grid.stroke=V(e.grid.stroke),e.ticks.stroke=V(e.ticks.stroke),e.border.stroke=V(e.border.stroke);let a=e.values;e.values=Ze(a)&&!Ze(a[0])?V(a):i?Ze(a)?Wt(We,Ut(a,qe)):et(a)?Gt(We,a):a||rt:a||_n,e.filter=V(e.filter||(r.distr>=3&&r.log==10?En:r.distr==3&&r.log==2?Dn:Le)),e.font=Ar(e.font),e.labelFont=Ar(e.labelFont),e._size=e.size(v,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(Gn[t]=!0,e._el=k(`u-axis`,N))}}function qn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Ce(hn.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Ce(kn.size/2):0),l}let Yn=v.padding=(e.padding||[qn,qn,qn,qn]).map(e=>V(L(e,qn))),Xn=v._padding=Yn.map((e,t)=>e(v,t,Gn,0)),Zn,J=null,Y=null,Qn=x==1?I[0].idxs:null,$n=null,er=!1;function tr(e,t){if(c=e??[],v.data=v._data=c,x==2){Zn=0;for(let e=1;e<I.length;e++)Zn+=c[e][0].length}else{c.length==0&&(v.data=v._data=c=[[]]),$n=c[0],Zn=$n.length;let e=c;if(Ie==2){e=c.slice();let t=e[0]=Array(Zn);for(let e=0;e<Zn;e++)t[e]=e}v._data=c=e}if(Kr(!0),na(`setData`),Ie==2&&(rn=!0),t!==!1){let e=H;e.auto(v,er)?nr():vi(z,e.min,e.max),an||=G.left>=0,cn=!0,Zr()}}v.setData=tr;function nr(){er=!0;let e,t;x==1&&(Zn>0?(J=Qn[0]=0,Y=Qn[1]=Zn-1,e=c[0][J],t=c[0][Y],Ie==2?(e=J,t=Y):e==t&&(Ie==3?[e,t]=de(e,e,H.log,!1):Ie==4?[e,t]=fe(e,e,H.log,!1):H.time?t=e+Ce(86400/he):[e,t]=ge(e,t,pe,!0))):(J=Qn[0]=e=null,Y=Qn[1]=t=null)),vi(z,e,t)}let rr,ir,ar,or,sr,cr,lr,ur,dr,fr;function pr(e,t,n,r,i,a){e??=l,n??=Ye,r??=`butt`,i??=l,a??=`round`,e!=rr&&(M.strokeStyle=rr=e),i!=ir&&(M.fillStyle=ir=i),t!=ar&&(M.lineWidth=ar=t),a!=sr&&(M.lineJoin=sr=a),r!=cr&&(M.lineCap=cr=r),n!=or&&M.setLineDash(or=n)}function mr(e,t,n,r){t!=ir&&(M.fillStyle=ir=t),e!=lr&&(M.font=lr=e),n!=ur&&(M.textAlign=ur=n),r!=dr&&(M.textBaseline=dr=r)}function gr(e,t,n,r,i=0){if(r.length>0&&e.auto(v,er)&&(t==null||t.min==null)){let t=L(J,0),a=L(Y,r.length-1),o=n.min==null?ue(r,t,a,i,e.distr==3):[n.min,n.max];e.min=Te(e.min,n.min=o[0]),e.max=Ee(e.max,n.max=o[1])}}let X={min:null,max:null};function Mr(){for(let e in R){let t=R[e];U[e]==null&&(t.min==null||U[z]!=null&&t.auto(v,er))&&(U[e]=X)}for(let e in R){let t=R[e];U[e]==null&&t.from!=null&&U[t.from]!=null&&(U[e]=X)}U[z]!=null&&Kr(!0);let e={};for(let t in U){let n=U[t];if(n!=null){let r=e[t]=at(R[t],nt);if(n.min!=null)ot(r,n);else if(t!=z||x==2){if(Zn==0&&r.from==null){let e=r.range(v,null,null,t);r.min=e[0],r.max=e[1]}else r.min=B,r.max=-1/0}}}if(Zn>0){I.forEach((t,n)=>{if(x==1){let r=t.scale,i=U[r];if(i==null)return;let a=e[r];if(n==0){let e=a.range(v,a.min,a.max,r);a.min=e[0],a.max=e[1],J=se(a.min,c[0]),Y=se(a.max,c[0]),Y-J>1&&(c[0][J]<a.min&&J++,c[0][Y]>a.max&&Y--),t.min=$n[J],t.max=$n[Y]}else t.show&&t.auto&&gr(a,i,t,c[n],t.sorted);t.idxs[0]=J,t.idxs[1]=Y}else if(n>0&&t.show&&t.auto){let[r,i]=t.facets,a=r.scale,o=i.scale,[s,l]=c[n],u=e[a],d=e[o];u!=null&&gr(u,U[a],r,s,r.sorted),d!=null&&gr(d,U[o],i,l,i.sorted),t.min=i.min,t.max=i.max}});for(let t in e){let n=e[t],r=U[t];if(n.from==null&&(r==null||r.min==null)){let e=n.range(v,n.min==B?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let r=e[n.from];if(r.min==null)n.min=n.max=null;else{let e=n.range(v,r.min,r.max,t);n.min=e[0],n.max=e[1]}}}let t={},n=!1;for(let r in e){let i=e[r],a=R[r];if(a.min!=i.min||a.max!=i.max){a.min=i.min,a.max=i.max;let e=a.distr;a._min=e==3?ke(a.min):e==4?Me(a.min,a.asinh):e==100?a.fwd(a.min):a.min,a._max=e==3?ke(a.max):e==4?Me(a.max,a.asinh):e==100?a.fwd(a.max):a.max,t[r]=n=!0}}if(n){I.forEach((e,n)=>{x==2?n>0&&t.y&&(e._paths=null):t[e.scale]&&(e._paths=null)});for(let e in t)rn=!0,na(`setScale`,e);dt&&G.left>=0&&(an=cn=!0)}for(let e in U)U[e]=null}function Nr(e){let t=Pe(J-1,0,Zn-1),n=Pe(Y+1,0,Zn-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<Zn-1;)n++;return[t,n]}function Pr(){if(Zn>0){let e=I.some(e=>e._focus)&&fr!=Cn.alpha;e&&(M.globalAlpha=fr=Cn.alpha),I.forEach((e,t)=>{if(t>0&&e.show&&(Fr(t,!1),Fr(t,!0),e._paths==null)){let n=fr;fr!=e.alpha&&(M.globalAlpha=fr=e.alpha);let r=x==2?[0,c[t][0].length-1]:Nr(c[t]);e._paths=e.paths(v,t,r[0],r[1]),fr!=n&&(M.globalAlpha=fr=n)}}),I.forEach((e,t)=>{if(t>0&&e.show){let n=fr;fr!=e.alpha&&(M.globalAlpha=fr=e.alpha),e._paths!=null&&Ir(t,!1);{let n=e._paths==null?null:e._paths.gaps,r=e.points.show(v,t,J,Y,n),i=e.points.filter(v,t,r,n);(r||i)&&(e.points._paths=e.points.paths(v,t,J,Y,i),Ir(t,!0))}fr!=n&&(M.globalAlpha=fr=n),na(`drawSeries`,t)}}),e&&(M.globalAlpha=fr=1)}}function Fr(e,t){let n=t?I[e].points:I[e];n._stroke=n.stroke(v,e),n._fill=n.fill(v,e)}function Ir(e,t){let n=t?I[e].points:I[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=W(l*S,3);let u=null,d=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let f=n.pxAlign==1&&d>0;if(f&&M.translate(d,d),!t){let e=Xt-l/2,t=Qt-l/2,n=$t+l,r=en+l;u=new Path2D,u.rect(e,t,n,r)}t?Rr(s,l,n.dash,n.cap,c,r,i,o,a):Lr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),f&&M.translate(-d,-d)}function Lr(e,t,n,r,i,a,o,s,l,u,d){let f=!1;l!=0&&ye.forEach((p,m)=>{if(p.series[0]==e){let e=I[p.series[1]],h=c[p.series[1]],g=(e._paths||Je).band;Ze(g)&&(g=p.dir==1?g[0]:g[1]);let _,y=null;e.show&&g&&_e(h,J,Y)?(y=p.fill(v,m)||a,_=e._paths.clip):g=null,Rr(t,n,r,i,y,o,s,l,u,d,_,g),f=!0}}),f||Rr(t,n,r,i,a,o,s,l,u,d)}function Rr(e,t,n,r,i,a,o,s,c,l,u,d){pr(e,t,n,r,i),(c||l||d)&&(M.save(),c&&M.clip(c),l&&M.clip(l)),d?(s&3)==3?(M.clip(d),u&&M.clip(u),Br(i,o),zr(e,a,t)):s&2?(Br(i,o),M.clip(d),zr(e,a,t)):s&1&&(M.save(),M.clip(d),u&&M.clip(u),Br(i,o),M.restore(),zr(e,a,t)):(Br(i,o),zr(e,a,t)),(c||l||d)&&M.restore()}function zr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{M.strokeStyle=rr=t,M.stroke(e)}):t!=null&&e&&M.stroke(t))}function Br(e,t){t instanceof Map?t.forEach((e,t)=>{M.fillStyle=ir=t,M.fill(e)}):t!=null&&e&&M.fill(t)}function Vr(e,t,n,r){let i=ve[e],a;if(r<=0)a=[0,0];else{let o=i._space=i.space(v,e,t,n,r);a=kr(t,n,i._incrs=i.incrs(v,e,t,n,r,o),r,o)}return i._found=a}function Hr(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;F==1&&M.translate(u,u),pr(s,o,c,l,s),M.beginPath();let d,f,p,m,h=i+(r==0||r==3?-a:a);n==0?(f=i,m=h):(d=i,p=h);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?d=p=e[r]:f=m=e[r],M.moveTo(d,f),M.lineTo(p,m));M.stroke(),F==1&&M.translate(-u,-u)}function Ur(e){let t=!0;return ve.forEach((n,r)=>{if(!n.show)return;let i=R[n.scale];if(i.min==null){n._show&&(t=!1,n._show=!1,Kr(!1));return}n._show||(t=!1,n._show=!0,Kr(!1));let a=n.side,o=a%2,{min:s,max:c}=i,[l,u]=Vr(r,s,c,o==0?K:q);if(u==0)return;let d=i.distr==2,f=n._splits=n.splits(v,r,s,c,l,u,d),p=i.distr==2?f.map(e=>$n[e]):f,m=i.distr==2?$n[f[1]]-$n[f[0]]:l,h=n._values=n.values(v,n.filter(v,p,r,u,m),r,u,m);n._rotate=a==2?n.rotate(v,h,r,u):0;let g=n._size;n._size=we(n.size(v,h,r,e)),g!=null&&n._size!=g&&(t=!1)}),t}function Wr(e){let t=!0;return Yn.forEach((n,r)=>{let i=n(v,r,Gn,e);i!=Xn[r]&&(t=!1),Xn[r]=i}),t}function Gr(){for(let e=0;e<ve.length;e++){let t=ve[e];if(!t.show||!t._show)continue;let n=t.side,r=n%2,i,c,l=t.stroke(v,e),u=n==0||n==3?-1:1,[d,f]=t._found;if(t.label!=null){let o=t.labelGap*u,s=Ce((t._lpos+o)*S);mr(t.labelFont[0],l,`center`,n==2?`top`:a),M.save(),r==1?(i=c=0,M.translate(s,Ce(Qt+en/2)),M.rotate((n==3?-be:be)/2)):(i=Ce(Xt+$t/2),c=s);let p=Fe(t.label)?t.label(v,e,d,f):t.label;M.fillText(p,i,c),M.restore()}if(f==0)continue;let p=R[t.scale],m=r==0?$t:en,h=r==0?Xt:Qt,g=t._splits,_=p.distr==2?g.map(e=>$n[e]):g,y=p.distr==2?$n[g[1]]-$n[g[0]]:d,b=t.ticks,x=t.border,C=b.show?b.size:0,w=Ce(C*S),T=Ce((t.alignTo==2?t._size-C-t.gap:t.gap)*S),E=t._rotate*-be/180,D=le(t._pos*S),O=D+(w+T)*u;c=r==0?O:0,i=r==1?O:0;let k=t.font[0];mr(k,l,t.align==1?o:t.align==2?s:E>0?o:E<0?s:r==0?`center`:n==3?s:o,E||r==1?`middle`:n==2?`top`:a);let A=t.font[1]*t.lineGap,te=g.map(e=>le(ee(e,p,m,h))),ne=t._values;for(let e=0;e<ne.length;e++){let t=ne[e];if(t!=null){r==0?i=te[e]:c=te[e],t=``+t;let n=t.indexOf(`\n`)==-1?[t]:t.split(/\\n/gm);for(let e=0;e<n.length;e++){let t=n[e];E?(M.save(),M.translate(i,c+e*A),M.rotate(E),M.fillText(t,0,0),M.restore()):M.fillText(t,i,c+e*A)}}}b.show&&Hr(te,b.filter(v,_,e,f,y),r,n,D,w,W(b.width*S,3),b.stroke(v,e),b.dash,b.cap);let j=t.grid;j.show&&Hr(te,j.filter(v,_,e,f,y),r,r==0?2:1,r==0?Qt:Xt,r==0?en:$t,W(j.width*S,3),j.stroke(v,e),j.dash,j.cap),x.show&&Hr([D],[1],+(r==0),r==0?1:2,r==1?Qt:Xt,r==1?en:$t,W(x.width*S,3),x.stroke(v,e),x.dash,x.cap)}na(`drawAxes`)}function Kr(e){I.forEach((t,n)=>{n>0&&(t._paths=null,e&&(x==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let qr=!1,Jr=!1,Yr=[];function Xr(){Jr=!1;for(let e=0;e<Yr.length;e++)na(...Yr[e]);Yr.length=0}function Zr(){qr||=(lt($r),!0)}function Qr(e,t=!1){qr=!0,Jr=t,e(v),$r(),t&&Yr.length>0&&queueMicrotask(Xr)}v.batch=Qr;function $r(){if(tn&&=(Mr(),!1),rn&&=(dn(),!1),nn){if(D(ce,o,Nt),D(ce,`top`,Pt),D(ce,r,K),D(ce,i,q),D(P,o,Nt),D(P,`top`,Pt),D(P,r,K),D(P,i,q),D(N,r,jt),D(N,i,Mt),ie.width=Ce(jt*S),ie.height=Ce(Mt*S),ve.forEach(({_el:e,_show:n,_size:r,_pos:i,side:a})=>{if(e!=null){if(n){let n=a===3||a===0?r:0,o=a%2==1;D(e,o?`left`:`top`,i-n),D(e,o?`width`:`height`,r),D(e,o?`top`:`left`,o?Pt:Nt),D(e,o?`height`:`width`,o?q:K),E(e,t)}else T(e,t)}}),rr=ir=ar=sr=cr=lr=ur=dr=or=null,fr=1,Bi(!0),Nt!=Ft||Pt!=It||K!=Kt||q!=Yt){Kr(!1);let e=K/Kt,t=q/Yt;if(dt&&!an&&G.left>=0){G.left*=e,G.top*=t,ri&&A(ri,Ce(G.left),0,K,q),ii&&A(ii,0,Ce(G.top),K,q);for(let n=0;n<jn.length;n++){let r=jn[n];r!=null&&(Mn[n]*=e,Nn[n]*=t,A(r,we(Mn[n]),we(Nn[n]),K,q))}}if($.show&&!on&&$.left>=0&&$.width>0){$.left*=e,$.width*=e,$.top*=t,$.height*=t;for(let e in Ui)D(hi,e,$[e])}Ft=Nt,It=Pt,Kt=K,Yt=q}na(`setSize`),nn=!1}jt>0&&Mt>0&&(M.clearRect(0,0,ie.width,ie.height),na(`drawClear`),Oe.forEach(e=>e()),na(`draw`)),$.show&&on&&(gi($),on=!1),dt&&an&&(Ri(null,!0,!1),an=!1),ct.show&&ct.live&&cn&&(Ii(),cn=!1),te||(te=!0,v.status=1,na(`ready`)),er=!1,qr=!1}v.redraw=(e,t)=>{rn=t||!1,e===!1?Zr():vi(z,H.min,H.max)};function ei(e,t){let n=R[e];if(n.from==null){if(Zn==0){let r=n.range(v,t.min,t.max,e);t.min=r[0],t.max=r[1]}if(t.min>t.max){let e=t.min;t.min=t.max,t.max=e}if(Zn>1&&t.min!=null&&t.max!=null&&t.max-t.min<1e-16)return;e==z&&n.distr==2&&Zn>0&&(t.min=se(t.min,c[0]),t.max=se(t.max,c[0]),t.min==t.max&&t.max++),U[e]=t,tn=!0,Zr()}}v.setScale=ei;let ti,ni,ri,ii,ai,oi,si,ci,li,ui,Z,Q,di=!1,fi=G.drag,pi=fi.x,mi=fi.y;dt&&(G.x&&(ti=k(`u-cursor-x`,P)),G.y&&(ni=k(`u-cursor-y`,P)),H.ori==0?(ri=ti,ii=ni):(ri=ni,ii=ti),Z=G.left,Q=G.top);let $=v.select=ot({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),hi=$.show?k(`u-select`,$.over?P:ce):null;function gi(e,t){if($.show){for(let t in e)$[t]=e[t],t in Ui&&D(hi,t,e[t]);t!==!1&&na(`setSelect`)}}v.setSelect=gi;function _i(e){if(I[e].show)ut&&E(gt[e],t);else if(ut&&T(gt[e],t),dt){let t=Tn?jn[0]:jn[e];t!=null&&A(t,-10,-10,K,q)}}function vi(e,t,n){ei(e,{min:t,max:n})}function yi(e,t,n,r){t.focus!=null&&Oi(e),t.show!=null&&I.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,_i(r),x==2?(vi(n.facets[0].scale,null,null),vi(n.facets[1].scale,null,null)):vi(n.scale,null,null),Zr())}),n!==!1&&na(`setSeries`,e,t),r&&sa(`setSeries`,v,e,t)}v.setSeries=yi;function bi(e,t){ot(ye[e],t)}function xi(e,t){e.fill=V(e.fill||null),e.dir=L(e.dir,-1),t??=ye.length,ye.splice(t,0,e)}function Si(e){e==null?ye.length=0:ye.splice(e,1)}v.addBand=xi,v.setBand=bi,v.delBand=Si;function Ci(e,t){I[e].alpha=t,dt&&jn[e]!=null&&(jn[e].style.opacity=t),ut&&gt[e]&&(gt[e].style.opacity=t)}let wi,Ti,Ei,Di={focus:!0};function Oi(e){if(e!=Ei){let t=e==null,n=Cn.alpha!=1;I.forEach((r,i)=>{if(x==1||i>0){let a=t||i==0||i==e;r._focus=t?null:a,n&&Ci(i,a?1:Cn.alpha)}}),Ei=e,n&&Zr()}}ut&&wn&&kt(m,pt,e=>{G._lock||(xn(e),Ei!=null&&yi(null,Di,!0,ia.setSeries))});function ki(e,t,n){let r=R[t];n&&(e=e/S-(r.ori==1?Pt:Nt));let i=K;r.ori==1&&(i=q,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?De(10,c):l==4?je(c,r.asinh):l==100?r.bwd(c):c}function Ai(e,t){return se(ki(e,z,t),c[0],J,Y)}v.valToIdx=e=>se(e,c[0]),v.posToIdx=Ai,v.posToVal=ki,v.valToPos=(e,t,n)=>R[t].ori==0?C(e,R[t],n?$t:K,n?Xt:0):w(e,R[t],n?en:q,n?Qt:0),v.setCursor=(e,t,n)=>{Z=e.left,Q=e.top,Ri(null,t,n)};function ji(e,t){D(hi,o,$.left=e),D(hi,r,$.width=t)}function Mi(e,t){D(hi,`top`,$.top=e),D(hi,i,$.height=t)}let Ni=H.ori==0?ji:Mi,Pi=H.ori==1?ji:Mi;function Fi(){if(ut&&ct.live)for(let e=+(x==2);e<I.length;e++){if(e==0&&yt)continue;let t=ct.values[e],n=0;for(let r in t)_t[e][n++].firstChild.nodeValue=t[r]}}function Ii(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{st[t]=e}):$e(e.idx)||st.fill(e.idx),ct.idx=st[0]),ut&&ct.live){for(let e=0;e<I.length;e++)(e>0||x==1&&!yt)&&Li(e,st[e]);Fi()}cn=!1,t!==!1&&na(`setLegend`)}v.setLegend=Ii;function Li(e,t){let n=I[e],r=e==0&&Ie==2?$n:c[e],i;yt?i=n.values(v,e,t)??xt:(i=n.value(v,t==null?null:r[t],e,t),i=i==null?xt:{_:i}),ct.values[e]=i}function Ri(e,t,n){li=Z,ui=Q,[Z,Q]=G.move(v,Z,Q),G.left=Z,G.top=Q,dt&&(ri&&A(ri,Ce(Z),0,K,q),ii&&A(ii,0,Ce(Q),K,q));let r,i=J>Y;wi=B,Ti=null;let a=H.ori==0?K:q,o=H.ori==1?K:q;if(Z<0||Zn==0||i){r=G.idx=null;for(let e=0;e<I.length;e++){let t=jn[e];t!=null&&A(t,-10,-10,K,q)}wn&&yi(null,Di,!0,e==null&&ia.setSeries),ct.live&&(st.fill(r),cn=!0)}else{let e,t,n;x==1&&(e=H.ori==0?Z:Q,t=ki(e,z),r=G.idx=se(t,c[0],J,Y),n=Ve(c[0][r],H,a,0));let i=-10,s=-10,l=0,u=0,d=!0,f=``,p=``;for(let e=+(x==2);e<I.length;e++){let m=I[e],h=st[e],g=h==null?null:x==1?c[e][h]:c[e][1][h],_=G.dataIdx(v,e,r,t),y=_==null?null:x==1?c[e][_]:c[e][1][_];if(cn=cn||y!=g||_!=h,st[e]=_,e>0&&m.show){let t=_==null?-10:_==r?n:Ve(x==1?c[0][_]:c[e][0][_],H,a,0),h=y==null?-10:He(y,x==1?R[m.scale]:R[m.facets[1].scale],o,0);if(wn&&y!=null){let t=H.ori==1?Z:Q,n=xe(Cn.dist(v,e,_,h,t));if(n<wi){let r=Cn.bias;if(r!=0){let i=ki(t,m.scale),a=y>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?y>=i:y<=i:r==1?y<=i:y>=i)&&(wi=n,Ti=e)}else wi=n,Ti=e}}if(cn||Tn){let n,r;H.ori==0?(n=t,r=h):(n=h,r=t);let a,o,c,m,g,_,y=!0,b=Sn.bbox;if(b!=null){y=!1;let t=b(v,e);c=t.left,m=t.top,a=t.width,o=t.height}else c=n,m=r,a=o=Sn.size(v,e);if(_=Sn.fill(v,e),g=Sn.stroke(v,e),Tn)e==Ti&&wi<=Cn.prox&&(i=c,s=m,l=a,u=o,d=y,f=_,p=g);else{let t=jn[e];t!=null&&(Mn[e]=c,Nn[e]=m,re(t,a,o,y),ne(t,_,g),A(t,we(c),we(m),K,q))}}}}if(Tn){let e=Cn.prox;if(cn||(Ei==null?wi<=e:wi>e||Ti!=Ei)){let e=jn[0];e!=null&&(Mn[0]=i,Nn[0]=s,re(e,l,u,d),ne(e,f,p),A(e,we(i),we(s),K,q))}}}if($.show&&di){if(e!=null){let[t,n]=ia.scales,[r,i]=ia.match,[s,c]=e.cursor.sync.scales,l=e.cursor.drag;if(pi=l._x,mi=l._y,pi||mi){let{left:l,top:u,width:d,height:f}=e.select,p=e.scales[s].ori,m=e.posToVal,h,g,_,v,y,b=t!=null&&r(t,s),x=n!=null&&i(n,c);b&&pi?(p==0?(h=l,g=d):(h=u,g=f),_=R[t],v=Ve(m(h,s),_,a,0),y=Ve(m(h+g,s),_,a,0),Ni(Te(v,y),xe(y-v))):Ni(0,a),x&&mi?(p==1?(h=l,g=d):(h=u,g=f),_=R[n],v=He(m(h,c),_,o,0),y=He(m(h+g,c),_,o,0),Pi(Te(v,y),xe(y-v))):Pi(0,o)}else Wi()}else{let e=xe(li-ai),t=xe(ui-oi);if(H.ori==1){let n=e;e=t,t=n}pi=fi.x&&e>=fi.dist,mi=fi.y&&t>=fi.dist;let n=fi.uni;n==null?fi.x&&fi.y&&(pi||mi)&&(pi=mi=!0):pi&&mi&&(pi=e>=n,mi=t>=n,!pi&&!mi&&(t>e?mi=!0:pi=!0));let r,i;pi&&(H.ori==0?(r=si,i=Z):(r=ci,i=Q),Ni(Te(r,i),xe(i-r)),mi||Pi(0,o)),mi&&(H.ori==1?(r=si,i=Z):(r=ci,i=Q),Pi(Te(r,i),xe(i-r)),pi||Ni(0,a)),!pi&&!mi&&(Ni(0,0),Pi(0,0))}}if(fi._x=pi,fi._y=mi,e==null){if(n){if(aa!=null){let[e,t]=ia.scales;ia.values[0]=e==null?null:ki(H.ori==0?Z:Q,e),ia.values[1]=t==null?null:ki(H.ori==1?Z:Q,t)}sa(u,v,Z,Q,K,q,r)}if(wn){let e=n&&ia.setSeries,t=Cn.prox;Ei==null?wi<=t&&yi(Ti,Di,!0,e):wi>t?yi(null,Di,!0,e):Ti!=Ei&&yi(Ti,Di,!0,e)}}cn&&(ct.idx=r,Ii()),t!==!1&&na(`setCursor`)}let zi=null;Object.defineProperty(v,\"rect\",{get(){return zi??Bi(!1),zi}});function Bi(e=!1){e?zi=null:(zi=P.getBoundingClientRect(),na(`syncRect`,zi))}function Vi(e,t,n,r,i,a,o){G._lock||di&&e!=null&&e.movementX==0&&e.movementY==0||(Hi(e,t,n,r,i,a,o,!1,e!=null),e==null?Ri(t,!0,!1):Ri(null,!0,!0))}function Hi(e,t,n,r,i,a,o,s,c){if(zi??Bi(!1),xn(e),e!=null)n=e.clientX-zi.left,r=e.clientY-zi.top;else{if(n<0||r<0){Z=-10,Q=-10;return}let[e,o]=ia.scales,s=t.cursor.sync,[c,l]=s.values,[u,d]=s.scales,[f,p]=ia.match,m=t.axes[0].side%2==1,h=H.ori==0?K:q,g=H.ori==1?K:q,_=m?a:i,v=m?i:a,y=m?r:n,b=m?n:r;if(n=u==null?y/_*h:f(e,u)?ee(c,R[e],h,0):-10,r=d==null?b/v*g:p(o,d)?ee(l,R[o],g,0):-10,H.ori==1){let e=n;n=r,r=e}}c&&(t==null||t.cursor.event.type==u)&&((n<=1||n>=K-1)&&(n=Ue(n,K)),(r<=1||r>=q-1)&&(r=Ue(r,q))),s?(ai=n,oi=r,[si,ci]=G.move(v,n,r)):(Z=n,Q=r)}let Ui={width:0,height:0,left:0,top:0};function Wi(){gi(Ui,!1)}let Gi,Ki,qi,Ji;function Yi(e,t,n,r,i,a,o){di=!0,pi=mi=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!0,!1),e!=null&&(kt(f,y,Xi,!1),sa(d,v,si,ci,K,q,null));let{left:s,top:c,width:l,height:u}=$;Gi=s,Ki=c,qi=l,Ji=u}function Xi(e,t,n,r,i,a,o){di=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!1,!0);let{left:s,top:c,width:l,height:u}=$,d=l>0||u>0,p=Gi!=s||Ki!=c||qi!=l||Ji!=u;if(d&&p&&gi($),fi.setScale&&d&&p){let e=s,t=l,n=c,r=u;if(H.ori==1&&(e=c,t=u,n=s,r=l),pi&&vi(z,ki(e,z),ki(e+t,z)),mi)for(let e in R){let t=R[e];e!=z&&t.from==null&&t.min!=B&&vi(e,ki(n+r,e),ki(n,e))}Wi()}else G.lock&&(G._lock=!G._lock,Ri(t,!0,e!=null));e!=null&&(At(f,y),sa(f,v,Z,Q,K,q,null))}function Zi(e,t,n,r,i,a,o){if(G._lock)return;xn(e);let s=di;if(di){let e=!0,t=!0,n,r;H.ori==0?(n=pi,r=mi):(n=mi,r=pi),n&&r&&(e=Z<=10||Z>=K-10,t=Q<=10||Q>=q-10),n&&e&&(Z=Z<si?0:K),r&&t&&(Q=Q<ci?0:q),Ri(null,!0,!0),di=!1}Z=-10,Q=-10,st.fill(null),Ri(null,!0,!0),s&&(di=s)}function Qi(e,t,n,r,i,a,o){G._lock||(xn(e),nr(),Wi(),e!=null&&sa(h,v,Z,Q,K,q,null))}function $i(){ve.forEach(jr),ln(v.width,v.height,!0)}ae(_,b,$i);let ea={};ea.mousedown=Yi,ea.mousemove=Vi,ea.mouseup=Xi,ea.dblclick=Qi,ea.setSeries=(e,t,n,r)=>{let i=ia.match[2];n=i(v,t,n),n!=-1&&yi(n,r,!0,!1)},dt&&(kt(d,P,Yi),kt(u,P,Vi),kt(p,P,e=>{xn(e),Bi(!1)}),kt(m,P,Zi),kt(h,P,Qi),hr.add(v),v.syncRect=Bi);let ta=v.hooks=e.hooks||{};function na(e,t,n){Jr?Yr.push([e,t,n]):e in ta&&ta[e].forEach(e=>{e.call(null,v,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)ta[t]=(ta[t]||[]).concat(e.hooks[t])});let ra=(e,t,n)=>n,ia=ot({key:null,setSeries:!1,filters:{pub:ze,sub:ze},scales:[z,I[1]?I[1].scale:null],match:[Be,Be,ra],values:[null,null]},G.sync);ia.match.length==2&&ia.match.push(ra),G.sync=ia;let aa=ia.key,oa=Bn(aa);function sa(e,t,n,r,i,a,o){ia.filters.pub(e,t,n,r,i,a,o)&&oa.pub(e,t,n,r,i,a,o)}oa.sub(v);function ca(e,t,n,r,i,a,o){ia.filters.sub(e,t,n,r,i,a,o)&&ea[e](null,t,n,r,i,a,o)}v.pub=ca;function la(){oa.unsub(v),hr.delete(v),Et.clear(),oe(_,b,$i),j.remove(),pt?.remove(),na(`destroy`)}v.destroy=la;function ua(){na(`init`,e,c),tr(c||e.data,!1),U[z]?ei(z,U[z]):nr(),on=$.show&&($.width>0||$.height>0),an=cn=!0,ln(e.width,e.height)}return I.forEach(Vn),ve.forEach(Kn),g?g instanceof HTMLElement?(g.appendChild(j),ua()):g(v,ua):ua(),v}X.assign=ot,X.fmtNum=ye,X.rangeNum=ge,X.rangeLog=de,X.rangeAsinh=fe,X.orient=Vn,X.pxRatio=S,X.join=ct,X.fmtDate=bt,X.tzDate=St,X.sync=Bn;{X.addGap=Kn,X.clipGaps=Gn;let e=X.paths={points:ir};e.linear=cr,e.stepped=lr,e.bars=dr,e.spline=pr}function Mr(e,t=4){if(e===null)return`not finite`;if(!Number.isFinite(e))return String(e);let n=Math.abs(e);return n!==0&&(n<1e-4||n>=1e7)?e.toExponential(t-2).replace(/\\.?0+e/,`e`).replace(`e+`,`e`):String(Number(e.toPrecision(t)))}function Nr(e){let t=Math.max(...e.map(([e])=>Math.abs(e??0)));return t>0?100*t:1/0}function Pr(e){let t=Nr(e),[n,r]=[1/0,-1/0];for(let i of e)for(let e of i)typeof e!=`number`||Math.abs(e)>t||(e<n&&(n=e),e>r&&(r=e));if(n>r)return null;let i=n===r?Math.abs(n)*.1||1:0;return[n-i,r+i]}function Fr(e,t,n){let r=new AbortController,{signal:i}=r;t.tabIndex=0,t.role=`group`,t.ariaLabel=`Chart. Arrow keys read its values, plus and minus zoom, Escape shows the whole.`;let a=document.createElement(`button`);return a.type=`button`,a.className=`reset`,a.textContent=`Show the whole`,n.querySelector(`figcaption`)?.append(a),a.addEventListener(`click`,()=>Br(e,0,e.data[0].length-1),{signal:i}),t.addEventListener(`keydown`,t=>{let n=Ir[t.key];!n||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),n(e,t.shiftKey?10:1))},{signal:i}),()=>{r.abort(),a.remove();for(let e of[`tabindex`,`role`,`aria-label`])t.removeAttribute(e)}}let Ir={ArrowLeft:(e,t)=>Rr(e,Lr(e)-t),ArrowRight:(e,t)=>Rr(e,Lr(e)+t),Home:e=>Rr(e,0),End:e=>Rr(e,e.data[0].length-1),\"+\":e=>zr(e,.5),\"=\":e=>zr(e,.5),\"-\":e=>zr(e,2),Escape:e=>Br(e,0,e.data[0].length-1)};function Lr({cursor:e,data:t}){return e.idx??t[0].length-1}function Rr(e,t){let[n]=e.data,{min:r=0,max:i=0}=e.scales.x??{},a=n[Math.min(Math.max(t,0),n.length-1)]??0,o=e.valToPos(Math.min(Math.max(a,r),i),`x`);e.setCursor({left:o,top:0})}function zr(e,t){let{min:n=0,max:r=0}=e.scales.x??{},[i,a]=[e.valToIdx(n),e.valToIdx(r)],o=Math.max(1,Math.round((a-i)*t/2));Br(e,Lr(e)-o,Lr(e)+o)}function Br(e,t,n){let[r]=e.data,i=r.length-1;e.setScale(`x`,{min:r[Math.max(t,0)]??0,max:r[Math.min(n,i)]??0})}function Vr(e,{best:t,stop:n,limit:r},i){let{ctx:a,bbox:o}=e,{left:s,top:c,width:l,height:u}=o,d=devicePixelRatio,f=t=>e.valToPos(t,`x`,!0),p=t=>e.valToPos(t,`y`,!0),m=(e,t,n)=>e>=t&&e<=t+n,h=(e,t,n)=>{a.strokeStyle=i(e)(),a.lineWidth=1.5*d,a.setLineDash([2*d,3*d]),a.beginPath(),a.moveTo(...t),a.lineTo(...n),a.stroke()};a.save(),r!==null&&m(p(r),c,u)&&h(`limit`,[s,p(r)],[s+l,p(r)]),n!==null&&m(f(n),s,l)&&h(`stop`,[f(n),c],[f(n),c+u]),t!==null&&m(f(t[0]),s,l)&&m(p(t[1]),c,u)&&(a.setLineDash([]),a.fillStyle=i(`page`)(),a.strokeStyle=i(`best`)(),a.lineWidth=2*d,a.beginPath(),a.arc(f(t[0]),p(t[1]),4.5*d,0,2*Math.PI),a.fill(),a.stroke()),a.restore()}function Hr(e){let t=null,n=({touches:[t,n]})=>{if(!t||!n)return null;let{left:r}=e.over.getBoundingClientRect(),[i=0,a=0]=[t.clientX-r,n.clientX-r].sort((e,t)=>e-t);return[i,Math.max(a,i+1)]},r=r=>{let[i,a]=n(r)??[];t=i===void 0||a===void 0?null:[e.posToVal(i,`x`),e.posToVal(a,`x`)]},i=r=>{let[i,a]=n(r)??[];if(t===null||i===void 0||a===void 0)return;r.preventDefault();let[o]=e.data,s=(t[1]-t[0])/(a-i),c=t[0]-i*s,l=Math.max(o[0]??0,c),u=Math.min(o.at(-1)??0,c+e.over.clientWidth*s);u>l&&e.setScale(`x`,{min:l,max:u})};for(let t of[`touchstart`,`touchend`])e.over.addEventListener(t,r);e.over.addEventListener(`touchmove`,i,{passive:!1})}function Ur(e,t){let[n,r]=[0,0];return e.map(e=>e===null?null:(r++,n=n*t+e*(1-t),n/(1-t**r)))}function Wr(e,t,n){let r=e.querySelector(`.plot`),i=e.querySelector(`.values`),{at:a,val:o,train:s}=t;if(!r||!i||a.length===0||!Pr([o??[],s??[]]))return{remove(){}};let{isLog:c,lines:l}=Gr(t,n),u=`${e.closest(`details.run`)?.dataset.run} ${e.dataset.axis}`,d=t=>()=>getComputedStyle(e).getPropertyValue(`--${t}`),f=X.sync(u).plots.find(Yr),p=new X({width:r.clientWidth,height:r.clientHeight,legend:{show:!1},cursor:{y:!1,drag:{x:!0,y:!1},points:{size:7},sync:{key:u}},scales:{x:{time:!1},y:{distr:c?3:1,range:(e,t,n)=>Kr(l,t,n,c)}},axes:[{...qr(d),size:28},{...qr(d),size:58}],padding:[10,8,0,0],series:[{},...l.map(e=>Jr(e,n,d))],hooks:{draw:[e=>Vr(e,t,d)],setCursor:[t=>i.replaceChildren(...Zr(t,l,e.dataset.axis??``))],setScale:[(t,n)=>{if(n!==`x`)return;let r=e.classList.contains(`zoomed`);(e.classList.toggle(`zoomed`,Yr(t))||r)&&Xr(t,u)}]}},[[...a],...l.map(({values:e})=>[...e])],r);f&&Xr(f,u),p.root.ariaHidden=`true`,e.classList.add(`drawn`),Hr(p);let m=Fr(p,r,e),h=new ResizeObserver(()=>{r.clientWidth>0&&p.setSize({width:r.clientWidth,height:r.clientHeight})});return h.observe(r),{remove(){h.disconnect(),m(),p.destroy(),e.classList.remove(`drawn`,`zoomed`),i.replaceChildren()}}}function Gr({val:e,train:t,baseline:n},{isLog:r,smoothing:i}){let a=[[`train`,t],[`val`,e],[`baseline`,n]],o=r&&a.some(([,e])=>e?.some(e=>e!==null&&e>0));return{isLog:o,lines:a.flatMap(([e,t])=>{if(t===null)return[];let n=o?t.map(e=>e!==null&&e>0?e:null):t;return i===0?[{role:e,isRaw:!1,values:n}]:[{role:e,isRaw:!0,values:n},{role:e,isRaw:!1,values:Ur(n,i)}]})}}function Kr(e,t,n,r){let[i,a]=Pr(e.map(({values:e})=>e))??[0,1],[o,s]=[Math.min(Math.max(t,i),a),Math.max(Math.min(n,a),i)];return r?X.rangeLog(o,s,10,!1):X.rangeNum(o,s,.08,!1)}function qr(e){return{stroke:e(`quiet`),font:`12px system-ui, sans-serif`,grid:{stroke:e(`grid`),width:1},ticks:{show:!1},values:(e,t)=>t.map(e=>e===null?``:Mr(e))}}function Jr({role:e,isRaw:t},{smoothing:n},r){return{stroke:r(e),width:t||e===`baseline`?1:1.75,alpha:t?.3:1,points:{show:!1},...e===`baseline`&&n===0?{dash:[5,4]}:{}}}function Yr({scales:e,data:[t]}){let{min:n,max:r}=e.x??{};return n!==t[0]||r!==t.at(-1)}function Xr({scales:e},t){let{min:n,max:r}=e.x??{};if(n!==void 0&&r!==void 0)for(let e of X.sync(t).plots)(e.scales.x?.min!==n||e.scales.x?.max!==r)&&e.setScale(`x`,{min:n,max:r})}function Zr({cursor:e,data:t},n,r){let{idx:i}=e;if(typeof i!=`number`)return[];let a=n.flatMap(({role:e,isRaw:n},r)=>{let a=t[r+1]?.[i];return typeof a==`number`?[Qr(`key ${e}`,`${e}${n?` raw`:``} ${Mr(a)}`)]:[]});return[Qr(`at`,`${r} ${Number(t[0][i]?.toPrecision(12))}`),...a]}function Qr(e,t){let n=document.createElement(`span`);return n.className=e,n.textContent=t,n}let $r=[`page`,`grid`,`quiet`,`train`,`val`,`baseline`,`best`,`limit`,`stop`];function ei(){let t=document.querySelector(`#plots`),n=[...document.querySelectorAll(`figure[data-plot]`)];if(!t||n.length===0)return;let r=JSON.parse(t.textContent??``);for(let e of $r)CSS.registerProperty({name:`--${e}`,syntax:`<color>`,inherits:!0,initialValue:`gray`});let i=new Map,a=new Set,o={isLog:!1,smoothing:0},s=t=>{let n=e(r,Number(t.dataset.plot));n&&!i.has(t)&&i.set(t,Wr(t,n,o))},c=new IntersectionObserver(e=>{for(let{target:t,isIntersecting:n}of e)t instanceof HTMLElement&&(n?(a.add(t),s(t)):a.delete(t))},{rootMargin:`200px`});for(let e of n)c.observe(e);let l=()=>{for(let e of i.values())e.remove();i.clear();for(let e of a)s(e)};matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,l),ti(e=>{o=e,l()})}function ti(e){let t=document.querySelector(`#log`),n=document.querySelector(`#smoothing`);if(t&&n)for(let r of[t,n])r.addEventListener(`input`,()=>e({isLog:t.checked,smoothing:n.valueAsNumber/100}))}function ni(){let e=document.querySelector(`#runs-table`),t=document.querySelector(`#details`),[n]=e?.tBodies??[];if(!e||!n||!t)return;let r=new Map([...t.querySelectorAll(`details.run`)].map(e=>[e.dataset.run,e]));ri([...n.rows],r),n.rows.length>1&&ii(e,n,e=>{n.append(...e),t.append(...e.flatMap(({dataset:e})=>r.get(e.run)??[]))})}function ri(e,t){let n=document.querySelector(`#filter`),r=document.querySelector(`#verdict`),i=document.querySelector(`#count`);if(!n||!r||!i)return;let a=e.map(e=>`${e.textContent} ${e.dataset.search}`.toLowerCase()),o=()=>{let o=n.value.toLowerCase().split(/\\s+/),s=0;e.forEach((e,n)=>{let i=o.every(e=>a[n]?.includes(e))&&(r.value===``||e.dataset.verdict===r.value);e.hidden=!i;let c=t.get(e.dataset.run);c&&(c.hidden=!i),i&&s++}),i.value=s===e.length?``:`${s} of ${e.length} runs`};n.addEventListener(`input`,o),r.addEventListener(`input`,o)}function ii(e,t,n){let r=[...e.querySelectorAll(`thead th`)];r.forEach((e,i)=>{let a=document.createElement(`button`);a.type=`button`,a.append(...e.childNodes),e.append(a),a.addEventListener(`click`,()=>{let a=e.ariaSort===`ascending`;for(let e of r)e.removeAttribute(`aria-sort`);e.ariaSort=a?`descending`:`ascending`,n([...t.rows].sort((e,t)=>si(oi(e,i),oi(t,i),a)))})}),r[0]?.setAttribute(`aria-sort`,`ascending`)}let ai=new Intl.Collator(void 0,{numeric:!0});function oi(e,t){let n=e.cells[t],r=n?.dataset.value??n?.textContent??``;if(!n?.classList.contains(`number`))return r;let[i]=/[−-]?\\d[\\d.]*(e-?\\d+)?/.exec(r)??[];return i===void 0?null:Number(i.replace(`−`,`-`))*(r.includes(`×`)?100:1)}function si(e,t,n){if(e===null||t===null)return Number(e===null)-Number(t===null);let r=typeof e==`number`&&typeof t==`number`?e-t:ai.compare(String(e),String(t));return n?-r:r}\n/*! Contains uPlot, Copyright (c) 2025 Leon Sorokin, under the MIT License: https://github.com/leeoniya/uPlot */\nfor(let e of document.querySelectorAll(`.tools`))e.hidden=!1;ni(),ei()})();";

// src/report/html/markup.ts
function html$1(template, ...parts) {
	return { markup: template.raw.map((text, i) => text + (i < parts.length ? render(parts[i] ?? null) : "")).join("") };
}
function render(part) {
	if (part === null) return "";
	if (typeof part === "string") return escapeText(part);
	if (typeof part === "number") return String(part);
	if ("markup" in part) return part.markup;
	return part.map(render).join("");
}
function sentence(text) {
	return html$1`${text.split(/`([^`]+)`/).map((part, i) => i % 2 === 1 ? html$1`<code>${part}</code>` : part)}`;
}
function escapeText(text) {
	return text.replace(require_gate.unitSpace, "\xA0").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
const nothing = { markup: "" };

// src/report/html/packed-plots.ts
function pack(plots) {
	const indices = /* @__PURE__ */ new Map();
	const positions = [];
	return {
		positions,
		plots: plots.map((plot) => {
			const key = plot.at.join();
			const at = indices.get(key) ?? positions.push(plot.at) - 1;
			indices.set(key, at);
			return {
				...plot,
				at
			};
		})
	};
}

// src/report/html/range.ts
function visibleRange(series) {
	const max = require_result_table.explosionLimit(series);
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const values of series) for (const value of values) {
		if (typeof value !== "number" || Math.abs(value) > max) continue;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	if (least > greatest) return null;
	const margin = least === greatest ? Math.abs(least) * .1 || 1 : 0;
	return [least - margin, greatest + margin];
}
function ticks([least, greatest], count) {
	const rough = (greatest - least) / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([
		1,
		2,
		2.5,
		5
	].find((each) => each * power >= rough) ?? 10);
	const [from, to] = [Math.floor(least / step), Math.ceil(greatest / step)];
	return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}

// src/report/html/svg.ts
const [width, height] = [1e3, 400];
const maxPoints$1 = 180;
function svg(plot, id, title, summary) {
	const { at, best, stop, limit } = plot;
	const lines = [
		"baseline",
		"train",
		"val"
	].flatMap((role) => {
		const values = plot[role];
		return values ? [{
			role,
			values
		}] : [];
	});
	const range = visibleRange(lines.map(({ values }) => values));
	if (range === null) return html$1`<p class="empty">No finite value to draw.</p>`;
	const [from, to] = [at[0] ?? 0, at.at(-1) ?? 0];
	const labels = ticks(range, 4);
	const [bottom, top] = [labels[0] ?? 0, labels.at(-1) ?? 1];
	const x = (position) => Math.round(to > from ? (position - from) / (to - from) * width : width / 2);
	const y = (value) => Math.round((top - value) / (top - bottom) * height);
	const grid = labels.map((_, i) => `M0 ${Math.round(i * height / (labels.length - 1))}H${width}`).join("");
	return html$1`<div class="static"><div class="scale" aria-hidden="true">${labels.toReversed().map((label) => html$1`<span>${require_gate.formatNumber(label)}</span>`)}</div><svg role="img" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${summary}</desc><path class="grid" d="${grid}"/>${limit === null ? nothing : html$1`<path class="limit" d="M0 ${y(limit)}H${width}"/>`}${stop === null ? nothing : html$1`<path class="stop" d="M${x(stop)} 0V${height}"/>`}${lines.map(({ role, values }) => html$1`<path class="line ${role}" d="${pathOf(at, values, x, y)}"/>`)}${best === null ? nothing : html$1`<path class="best" d="M${x(best[0])} ${y(best[1])}h0"/>`}</svg><div class="extent" aria-hidden="true"><span>${require_gate.formatNumber(from)}</span><span>${require_gate.formatNumber(to)}</span></div></div>`;
}
function pathOf(at, values, x, y) {
	const numbers = Float64Array.from(values, (value) => value ?? NaN);
	let [path, isOpen] = ["", false];
	for (const index of require_gate.keepExtremes([numbers], values.length, maxPoints$1)) {
		const value = values[index] ?? null;
		if (value !== null) path += `${isOpen ? "L" : "M"}${x(at[index] ?? 0)} ${y(value)}${isOpen ? "" : "h0"}`;
		isOpen = value !== null;
	}
	return path;
}

// src/report/html/figure.ts
function figure(curve, plot, run, number, size = "small") {
	const { metric, axis, train, val } = curve;
	const name = (text) => require_problems.sanitizeLine(text, 40);
	const keys = [
		val && html$1`<span class="key val">${name(val)}</span>`,
		train && html$1`<span class="key train">${name(train)}</span>`,
		plot.baseline && html$1`<span class="key baseline">baseline</span>`,
		plot.best && html$1`<span class="key best">best ${require_gate.formatNumber(plot.best[1])} at ${require_gate.formatPosition(plot.best[0], axis)}</span>`,
		plot.limit === null ? null : html$1`<span class="key limit">limit ${require_gate.formatNumber(plot.limit)}</span>`,
		plot.stop === null ? null : html$1`<span class="key stop">early stopping at ${require_gate.formatPosition(plot.stop, axis)}</span>`
	];
	const title = `${name(metric)} of ${require_problems.sanitizeLine(run)}`;
	return html$1`<figure class="${size}" data-plot="${number}" data-axis="${axis}"><figcaption><b>${name(metric)}</b> ${keys}</figcaption><div class="plot">${svg(plot, `plot-${number}`, title, summaryOf(curve))}</div><p class="axis">${axis}</p><output class="values" aria-live="polite"></output></figure>`;
}
function summaryOf({ points, axis, first, last, best, train, val, base }) {
	const ends = (side) => `from ${require_gate.formatNumber(first[side])} to ${require_gate.formatNumber(last[side])}`;
	return `${[
		`${points} evaluations, ${require_gate.formatPosition(first.at, axis)} to ${require_gate.formatPosition(last.at, axis)}`,
		...train ? [`train ${ends("train")}`] : [],
		...val ? [`val ${ends("val")}`] : [],
		...best ? [`best ${require_gate.formatNumber(val ? best.val : best.train)} at ${require_gate.formatPosition(best.at, axis)}`] : [],
		...base ? [`the baseline's best ${require_gate.formatNumber(base.best)}`] : []
	].join("; ")}.`;
}

// src/report/html/plots.ts
const maxCurves = 12;
const maxPoints = 2e3;
const maxValues = 7e5;
function plotsOf(sources) {
	const series = sources.reduce((sum, { run }) => sum + 3 * Math.min(run.curves.length, 12), 0);
	const limit = Math.min(maxPoints, Math.floor(maxValues / Math.max(series, 1)));
	return sources.map(({ run, findings, judged }) => {
		return (judged ? require_gate.reportedCurves(judged.run).slice(0, 12).map((curve) => require_gate.reportCurve(curve, judged.baseline, limit)) : run.curves.slice(0, 12)).map((curve) => plotOf(curve, findings));
	});
}
function plotOf(curve, findings) {
	const { metric, best, base, plot } = curve;
	const value = require_result_table.bestValue(curve);
	return {
		at: plot.at,
		train: rounded(plot.train),
		val: rounded(plot.val),
		baseline: rounded(base?.plot ?? null),
		best: best && value !== null ? [best.at, value] : null,
		...marksOf(findings.filter((finding) => finding.metric === metric))
	};
}
function marksOf(findings) {
	const stop = findings.find(({ rule, reason }) => rule === "patience" && reason.startsWith("wasted"));
	const limit = findings.find(({ rule, status, unit }) => ["regression", "threshold"].includes(rule) && status === "fail" && unit === "metric");
	return {
		stop: stop?.at ?? null,
		limit: limit?.limit ?? null
	};
}
function rounded(values) {
	return values?.map((value) => value && Number(value.toPrecision(5))) ?? null;
}

// src/report/html/status.ts
const words = {
	pass: "Pass",
	fail: "Fail",
	error: "Fail",
	warning: "Warning",
	info: "Info",
	waived: "Waived",
	"not-judged": "Not judged",
	inconclusive: "Inconclusive"
};
const order = [
	"error",
	"not-judged",
	"warning",
	"waived",
	"info",
	"pass"
];
function statusOf({ verdict }, findings) {
	const severities = new Set(findings.filter(require_gate.isFailure).map(require_gate.severityOf));
	if (verdict === "inconclusive") severities.add("not-judged");
	const worst = order.find((severity) => severities.has(severity));
	return worst === void 0 || worst === "info" ? "pass" : worst;
}
function rank(severity) {
	return order.indexOf(severity);
}
function word(status) {
	return words[status];
}
function badge(status, text = words[status]) {
	return html$1`<span class="badge ${status}">${text}</span>`;
}
function signBadge(sign) {
	const severity = order.find((one) => require_result_table.severitySigns[one] === sign);
	return severity ? badge(severity) : html$1`${sign}`;
}
function verdictBadge(verdict) {
	return verdict === "error" ? badge("error", "Error") : badge(verdict);
}

// src/report/html/run.ts
const maxParams$1 = 40;
function runSection(view, isOpen, told) {
	const { run, id, verdict, findings } = view;
	const failures = findings.filter(require_gate.isFailure).toSorted((a, b) => rank(require_gate.severityOf(a)) - rank(require_gate.severityOf(b)));
	const advised = /* @__PURE__ */ new Set([told]);
	const list = (some) => some.length > 0 ? html$1`<ul class="findings">${some.map((one) => findingItem(one, advised))}</ul>` : nothing;
	const drawn = run.curves.slice(0, 12).flatMap((curve, i) => {
		const plot = view.plots[i];
		return plot ? [{
			curve,
			own: failures.filter(({ metric }) => metric === curve.metric),
			plot,
			number: view.firstPlot + i
		}] : [];
	});
	const metrics = new Set(drawn.map(({ curve }) => curve.metric));
	const elsewhere = failures.filter(({ metric }) => metric === null || !metrics.has(metric));
	const failed = drawn.filter(({ own }) => own.some((one) => require_gate.severityOf(one) === "error"));
	const warned = drawn.filter((one, i) => !failed.includes(one) && (i === 0 || one.own.length > 0));
	const main = [...failed, ...warned];
	const others = drawn.filter((one) => !main.includes(one)).map(({ curve, plot, number }) => figure(curve, plot, run.name, number));
	const curves = main.map(({ curve, own, plot, number }, i) => {
		const below = i === main.length - 1 && others.length > 0 ? html$1`<div class="others">${others}</div>` : nothing;
		return html$1`<div class="curve${own.length > 0 ? " with-findings" : ""}"><div>${figure(curve, plot, run.name, number, "main")}${below}</div>${list(own)}</div>`;
	});
	const rest = run.curves.length - drawn.length;
	return html$1`<details class="run" data-run="${id}"${isOpen ? html$1` open` : nothing}><summary>${badge(verdict)}<span class="name">${require_problems.sanitizeLine(run.name, 120)}</span><span class="why">${why(failures)}</span></summary><div class="body" id="${id}">${list(elsewhere)}${curves}${rest > 0 ? html$1`<p class="quiet">${require_gate.plural(rest, "more metric")} not drawn.</p>` : nothing}${checks(findings)}${reading(run)}</div></details>`;
}
function why(failures) {
	return [...new Set(failures.map(({ rule }) => rule))].slice(0, 4).join(", ");
}
function findingItem(finding, advised) {
	const { rule, run, runs, message, advice } = finding;
	const severity = require_gate.severityOf(finding);
	const shown = (severity === "error" || severity === "warning") && !advised.has(advice);
	if (shown) advised.add(advice);
	return html$1`<li class="${severity}">${badge(severity)} <b>${rule}</b>${runs.length > 1 ? html$1` <small>${require_problems.sanitizeLine(run)}</small>` : nothing}<p>${sentence(message)}</p>${shown ? html$1`<p class="advice">${sentence(advice)}</p>` : nothing}</li>`;
}
function checks(findings) {
	const folds = ["pass", "not-judged"].map((status) => {
		const some = findings.filter((finding) => require_gate.severityOf(finding) === status);
		if (some.length === 0) return nothing;
		const title = status === "pass" ? `${require_gate.plural(some.length, "check")} passed` : `${some.length} not judged`;
		return html$1`<details class="fold"><summary>${title}</summary><ul class="checks">${some.map(({ rule, message }) => html$1`<li><b>${rule}</b> ${sentence(message)}</li>`)}</ul></details>`;
	});
	return html$1`<div class="folds">${folds}</div>`;
}
function reading(run) {
	const params = Object.keys(run.params);
	const shown = params.slice(0, maxParams$1).map((param) => html$1`<div><dt>${require_problems.sanitizeLine(param, 60)}</dt><dd${require_result_table.isChanged(run, param) ? html$1` class="differs"` : nothing}>${require_result_table.formatParam(run, param)}</dd></div>`);
	const rest = params.length - shown.length;
	return html$1`<h3>How it was read</h3><p class="receipt">${run.format}: ${require_problems.sanitizeLine(require_gate.describeReceipt(run), 1e3)}</p>${shown.length > 0 ? html$1`<h3>Params</h3><dl class="params">${shown}</dl>${rest > 0 ? html$1`<p class="quiet">and ${rest} more</p>` : nothing}` : nothing}`;
}

// src/report/html/table.ts
const maxHeight = 12;
function seedTable(report) {
	if (report.runs.every(({ name, group }) => name === group)) return nothing;
	return html$1`<section><h2>Seeds</h2>${formatTable("Results by seeds", withVerdict(require_result_table.resultTable(report)))}</section>`;
}
function runTable(report, views) {
	const runs = views.map(({ run, id }) => ({
		...run,
		group: id
	}));
	return formatTable("Results", withVerdict(require_result_table.resultTable({
		...report,
		runs
	})), views.length > 1 ? views : []);
}
function withVerdict({ columns, lines }) {
	return {
		columns: columns.map((column) => column.kind === "sign" ? {
			...column,
			heading: "Verdict"
		} : column),
		lines
	};
}
function formatTable(label, { columns, lines }, views = []) {
	const headings = columns.map(({ heading, kind }) => heading === "" ? html$1`<td role="cell"></td>` : html$1`<th role="columnheader" scope="col" class="${kind}">${heading}</th>`);
	const rows = lines.map((line, i) => {
		const view = views[i - (lines.length - views.length)];
		const cells = line.map((text, column) => cell(columns[column], text, view));
		return html$1`<tr role="row"${view ? attributes(view) : nothing}>${cells}</tr>`;
	});
	const id = views.length > 0 ? html$1` id="runs-table"` : nothing;
	return html$1`<div class="scroll${lines.length > maxHeight ? " tall" : ""}" role="region" aria-label="${label}" tabindex="0"><table${id} role="table"><thead role="rowgroup"><tr role="row">${headings}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></div>`;
}
function attributes({ run, id, verdict }) {
	const params = Object.entries(run.params).map(([param, value]) => `${param}=${value}`);
	const search = require_problems.sanitizeLine([...params, ...run.metrics].join(" "), 500);
	return html$1` data-run="${id}" data-verdict="${verdict}" data-search="${search}"`;
}
function cell(column, text, view) {
	const { heading = "", kind = "text" } = column ?? {};
	if (kind === "sign") return html$1`<td role="cell" data-value="${view?.order ?? -1}">${signBadge(text)}</td>`;
	if (kind === "name") return html$1`<th role="rowheader" scope="row">${view ? html$1`<a href="#${view.id}">${text}</a>` : text}</th>`;
	return html$1`<td role="cell" class="${kind}" data-label="${heading}">${text}</td>`;
}

// src/report/html/sections.ts
const maxSweeps = 8;
const maxParams = 20;
const maxRows = 300;
const maxRuleGroups = 10;
const maxProblems = 200;
const ruleColumns = [{
	heading: "Rule",
	kind: "name"
}, {
	heading: "Settings",
	kind: "text"
}];
function sections(report) {
	return [
		sweeps(report),
		params(report),
		problems(report),
		rules(report)
	];
}
function section(title, body) {
	return html$1`<section><h2>${title}</h2>${body}</section>`;
}
function fold(title, body) {
	return html$1`<details class="fold"><summary>${title}</summary>${body}</details>`;
}
function sweeps(report) {
	if (report.sweeps.length === 0) return nothing;
	const tables = report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const table = require_result_table.sweepTable(report, sweep);
		const note = table.note === "" ? nothing : html$1`<p class="quiet">${table.note}</p>`;
		return html$1`${formatTable(`By ${require_problems.sanitizeLine(sweep.param, 40)}`, table)}${note}`;
	});
	return section("By param", html$1`${tables}`);
}
function params(report) {
	const { runs } = report;
	const differing = require_result_table.differingParams(report);
	if (runs.length < 2 || differing.length === 0) return nothing;
	const names = differing.slice(0, maxParams);
	const title = `Params that differ (${differing.length})`;
	const columns = [{
		heading: "Run",
		kind: "name"
	}, ...names.map((name) => ({
		heading: require_problems.sanitizeLine(name, 40),
		kind: "text"
	}))];
	const lines = runs.slice(0, maxRows).map((run) => [require_problems.sanitizeLine(run.name), ...names.map((name) => require_result_table.formatParam(run, name))]);
	return section("Params", fold(title, formatTable(title, {
		columns,
		lines
	})));
}
function problems(report) {
	const problems = report.verdict === "error" ? report.problems : require_result_table.untoldProblems(report);
	if (problems.length === 0) return nothing;
	const items = problems.slice(0, maxProblems).map(({ level, file, line, message }) => {
		const location = require_problems.sanitizeLine(require_problems.formatLocation({
			file,
			line
		}), 200);
		return html$1`<li class="${level}"><code>${location}</code> ${sentence(message)}</li>`;
	});
	const rest = problems.length - items.length;
	const list = html$1`<ul class="problems">${items}</ul>${rest > 0 ? html$1`<p class="quiet">and ${rest} more</p>` : nothing}`;
	return section("Problems and notes", problems.some(({ level }) => level !== "note") || problems.length <= 3 ? list : fold(require_gate.plural(problems.length, "note"), list));
}
function rules(report) {
	const changes = require_result_table.formatConfigChanges(report).map((change) => html$1`<li>${require_problems.sanitizeLine(change, 300)}</li>`);
	const since = require_result_table.changedSince(report);
	const why = require_result_table.whyNotCompared(report);
	const groups = require_rule_settings.changedRules(report).slice(0, maxRuleGroups);
	const tables = groups.flatMap(({ runs, rules }) => {
		if (rules.length === 0) return [];
		const lines = rules.map(([rule, settings]) => [rule, require_problems.sanitizeLine(settings, 500)]);
		const names = runs.slice(0, 10).map(({ name }) => require_problems.sanitizeLine(name));
		const title = `Rules that differ from the defaults${groups.length > 1 ? ` for ${names.join(", ")}` : ""}`;
		return [fold(title, formatTable(title, {
			columns: ruleColumns,
			lines
		}))];
	});
	if (changes.length === 0 && why === "" && tables.length === 0) return nothing;
	const list = changes.length > 0 ? html$1`<p>Config changed${since === "" ? nothing : html$1` since <code>${since}</code>`}:</p><ul class="changes">${changes}</ul>` : nothing;
	return section("Rules", html$1`${list}${why === "" ? nothing : html$1`<p class="quiet">${why}</p>`}${tables}`);
}

// \0text:node_modules/uplot/dist/uPlot.min.css\0text:.js
var uPlot_min_css_text__default = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}";

// \0text:src/report/html/style/chart.css\0text:.js
var chart_css_text__default = "figcaption {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 2px 16px;\n  align-items: baseline;\n  margin-bottom: 8px;\n  font-size: 13px;\n}\n\n.key {\n  white-space: nowrap;\n}\n\n.key::before {\n  content: \"\";\n  display: inline-block;\n  width: 16px;\n  margin-right: 6px;\n  border-top: 2px solid;\n  vertical-align: 4px;\n}\n\n.key.val::before {\n  color: var(--val);\n}\n\n.key.train::before {\n  color: var(--train);\n}\n\n.key.baseline::before {\n  color: var(--baseline);\n  border-top-style: dashed;\n}\n\n.key.limit::before {\n  color: var(--limit);\n  border-top-style: dotted;\n}\n\n.key.stop::before {\n  width: 0;\n  height: 12px;\n  border-top: 0;\n  border-left: 2px dotted var(--stop);\n  vertical-align: -2px;\n}\n\n.key.best::before {\n  width: 9px;\n  height: 9px;\n  border: 2px solid var(--best);\n  border-radius: 50%;\n  vertical-align: -1px;\n}\n\n.reset {\n  margin-left: auto;\n  padding: 0 8px;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: none;\n  color: var(--link);\n  font: inherit;\n  cursor: pointer;\n}\n\nfigure:not(.zoomed) .reset {\n  display: none;\n}\n\n.plot {\n  position: relative;\n}\n\n.static {\n  display: grid;\n  grid-template: minmax(0, 1fr) 20px / 50px minmax(0, 1fr);\n  gap: 0 8px;\n  padding: 8px 0 4px;\n}\n\n.plot,\n.static {\n  height: 190px;\n}\n\n.main .plot,\n.main .static {\n  height: 270px;\n}\n\n.static svg {\n  width: 100%;\n  height: 100%;\n  overflow: visible;\n}\n\n.static path {\n  fill: none;\n  vector-effect: non-scaling-stroke;\n  stroke-width: 1.75;\n  stroke-linejoin: round;\n}\n\n.static .grid {\n  stroke: var(--grid);\n  stroke-width: 1;\n}\n\n.static .train {\n  stroke: var(--train);\n}\n\n.static .val {\n  stroke: var(--val);\n}\n\n.static .baseline {\n  stroke: var(--baseline);\n  stroke-width: 1;\n  stroke-dasharray: 5 4;\n}\n\n.static .stop {\n  stroke: var(--stop);\n  stroke-dasharray: 2 3;\n}\n\n.static .limit {\n  stroke: var(--limit);\n  stroke-dasharray: 2 3;\n}\n\n.static .best {\n  stroke: var(--best);\n  stroke-width: 9;\n  stroke-linecap: round;\n}\n\n.scale,\n.extent {\n  display: flex;\n  justify-content: space-between;\n  color: var(--quiet);\n  font-size: 12px;\n}\n\n.scale {\n  flex-direction: column;\n  margin: -9px 0;\n  text-align: right;\n}\n\n.extent {\n  grid-column: 2;\n}\n\n.drawn .static {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  padding: 0;\n  overflow: hidden;\n  clip-path: inset(50%);\n}\n\n/* One finger scrolls the page, two zoom the chart. */\n.u-over {\n  touch-action: pan-y;\n}\n\n.u-select {\n  background: color-mix(in srgb, var(--train) 15%, transparent);\n}\n\n.u-hz .u-cursor-x {\n  border-right: 1px solid var(--quiet);\n}\n\n.axis {\n  color: var(--quiet);\n  font-size: 12px;\n  text-align: center;\n}\n\n.values {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 14px;\n  min-height: 22px;\n  font-size: 13px;\n}\n\n.empty {\n  color: var(--quiet);\n}\n";

// \0text:src/report/html/style/media.css\0text:.js
var media_css_text__default = "/* What follows wins over the rest. */\n\n[hidden] {\n  display: none;\n}\n\n@media (max-width: 760px) {\n  body {\n    padding: 20px 16px 48px;\n  }\n\n  h1 {\n    font-size: 20px;\n  }\n\n  .curve.with-findings {\n    grid-template-columns: minmax(0, 1fr);\n    gap: 12px;\n  }\n\n  .main .plot,\n  .main .static {\n    height: 220px;\n  }\n\n  .tools {\n    position: static;\n  }\n\n  .tools .hint {\n    display: none;\n  }\n\n  table,\n  tbody {\n    display: block;\n  }\n\n  thead tr {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 0 14px;\n  }\n\n  thead:not(:has(button)) {\n    display: none;\n  }\n\n  thead th {\n    padding: 4px 0;\n    border: 0;\n  }\n\n  tbody tr:not([hidden]) {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 1px 12px;\n    align-items: baseline;\n    padding: 9px 0;\n    border-bottom: 1px solid var(--grid);\n  }\n\n  tbody th,\n  tbody td {\n    padding: 0;\n    border: 0;\n    text-align: left;\n    white-space: normal;\n  }\n\n  tbody th {\n    flex: 1 0 calc(100% - 110px);\n  }\n\n  tbody td[data-label] {\n    font-size: 14px;\n  }\n\n  tbody td:empty {\n    display: none;\n  }\n\n  tbody td[data-label]::before {\n    content: attr(data-label) \" \";\n    color: var(--quiet);\n    font-size: 13px;\n  }\n}\n\n@media print {\n  :root {\n    color-scheme: light;\n  }\n\n  body {\n    max-width: none;\n    padding: 0;\n    font-size: 11pt;\n  }\n\n  .tools,\n  .values,\n  .reset,\n  .uplot {\n    display: none;\n  }\n\n  .scroll {\n    max-height: none;\n    overflow: visible;\n  }\n\n  /* What is closed on the screen is printed. */\n  details::details-content {\n    display: block;\n    height: auto;\n    content-visibility: visible;\n  }\n\n  details > summary {\n    list-style: none;\n  }\n\n  details.run > summary::after,\n  details.run[open] > summary::after {\n    content: none;\n  }\n\n  .drawn .static {\n    position: static;\n    width: auto;\n    height: 100%;\n    padding: 8px 0 4px;\n    clip-path: none;\n  }\n\n  figure,\n  .findings li,\n  tr {\n    break-inside: avoid;\n  }\n}\n";

// \0text:src/report/html/style/page.css\0text:.js
var page_css_text__default = ":root {\n  color-scheme: light dark;\n  --page: light-dark(#ffffff, #0d1117);\n  --text: light-dark(#1f2328, #e6edf3);\n  --quiet: light-dark(#59636e, #9ba3ad);\n  --line: light-dark(#d9dee3, #30363d);\n  --grid: light-dark(#eaeef2, #21262d);\n  --soft: light-dark(#f6f8fa, #151b23);\n  --link: light-dark(#0860ca, #58a6ff);\n  --train: light-dark(#0969da, #58a6ff);\n  --val: light-dark(#c2410c, #f0883e);\n  --baseline: light-dark(#6e7781, #8b949e);\n  --best: light-dark(#c2410c, #f0883e);\n  --stop: light-dark(#8250df, #bc8cff);\n  --limit: light-dark(#cf222e, #ff7b72);\n  --fail: light-dark(#a40e26, #ff938a);\n  --fail-soft: light-dark(#ffebe9, #3c1618);\n  --warn: light-dark(#744500, #e3b341);\n  --warn-soft: light-dark(#fff5cc, #2e2410);\n  --pass: light-dark(#116329, #56d364);\n  --pass-soft: light-dark(#dafbe1, #12261e);\n  --none: light-dark(#424a53, #b1bac4);\n  --none-soft: light-dark(#eaeef2, #21262d);\n}\n\n* {\n  box-sizing: border-box;\n}\n\nbody {\n  margin: 0 auto;\n  max-width: 1120px;\n  padding: 40px 32px 80px;\n  background: var(--page);\n  color: var(--text);\n  font:\n    15px / 1.55 ui-sans-serif,\n    system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    \"Noto Sans\",\n    Helvetica,\n    Arial,\n    sans-serif;\n  font-variant-numeric: tabular-nums;\n  overflow-wrap: anywhere;\n}\n\nh1,\nh2,\nh3,\np,\nul,\ndl,\nfigure {\n  margin: 0;\n}\n\nul {\n  padding: 0;\n  list-style: none;\n}\n\na {\n  color: var(--link);\n}\n\n:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n}\n\ncode {\n  font:\n    0.92em ui-monospace,\n    \"SF Mono\",\n    Menlo,\n    Consolas,\n    monospace;\n}\n\nsmall,\n.quiet,\n.facts {\n  color: var(--quiet);\n  font-size: 13px;\n}\n\n.brand {\n  color: var(--quiet);\n  font-size: 13px;\n  letter-spacing: 0.02em;\n}\n\nh1 {\n  margin: 4px 0 8px;\n  font-size: 24px;\n  font-weight: 600;\n  line-height: 1.35;\n  letter-spacing: -0.01em;\n}\n\nheader .advice {\n  max-width: 72ch;\n}\n\n.facts {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 20px;\n  margin-top: 10px;\n}\n\nsection {\n  margin-top: 40px;\n}\n\nh2 {\n  margin-bottom: 12px;\n  font-size: 17px;\n  font-weight: 600;\n}\n\nh3 {\n  margin-top: 20px;\n  font-size: 13px;\n  font-weight: 600;\n}\n\n.badge {\n  display: inline-block;\n  padding: 0 8px;\n  border-radius: 5px;\n  background: var(--none-soft);\n  color: var(--none);\n  font-size: 12.5px;\n  font-weight: 600;\n  line-height: 20px;\n  white-space: nowrap;\n}\n\n.badge.fail,\n.badge.error {\n  background: var(--fail-soft);\n  color: var(--fail);\n}\n\n.badge.warning,\n.badge.inconclusive,\n.badge.waived {\n  background: var(--warn-soft);\n  color: var(--warn);\n}\n\n.badge.pass {\n  background: var(--pass-soft);\n  color: var(--pass);\n}\n\nh1 .badge {\n  margin-right: 4px;\n  font-size: 15px;\n  vertical-align: 3px;\n}\n\nsummary {\n  cursor: pointer;\n}\n\n.fold {\n  font-size: 13px;\n}\n\n.fold[open] {\n  flex-basis: 100%;\n}\n\n.fold > summary {\n  padding: 4px 0;\n  color: var(--quiet);\n}\n\n.fold > :not(summary) {\n  margin: 4px 0 12px;\n}\n\n.checks li,\n.problems li,\n.changes li {\n  padding: 2px 0;\n}\n\n.problems .error code {\n  color: var(--fail);\n}\n";

// \0text:src/report/html/style/run.css\0text:.js
var run_css_text__default = "#details {\n  margin-top: 16px;\n}\n\ndetails.run {\n  border-bottom: 1px solid var(--line);\n}\n\ndetails.run > summary {\n  display: flex;\n  gap: 10px;\n  align-items: baseline;\n  padding: 11px 0;\n  list-style: none;\n}\n\ndetails.run > summary::-webkit-details-marker {\n  display: none;\n}\n\ndetails.run > summary::after {\n  content: \"+\";\n  margin-left: auto;\n  padding: 0 4px;\n  color: var(--quiet);\n}\n\ndetails.run[open] > summary::after {\n  content: \"−\";\n}\n\ndetails.run .name {\n  font-weight: 600;\n}\n\n.why {\n  overflow-wrap: normal;\n  color: var(--quiet);\n  font-size: 13px;\n}\n\n.body {\n  padding: 4px 0 28px;\n  scroll-margin-top: 110px;\n}\n\n.curve {\n  margin-bottom: 28px;\n}\n\n.curve.with-findings {\n  display: grid;\n  grid-template-columns: minmax(0, 1fr) 300px;\n  gap: 32px;\n}\n\n.others {\n  display: grid;\n  grid-template-columns: repeat(auto-fill, minmax(min(290px, 100%), 1fr));\n  gap: 16px 32px;\n  margin-top: 16px;\n}\n\n.findings {\n  display: grid;\n  gap: 16px;\n  align-content: start;\n}\n\n.body > .findings {\n  margin-bottom: 24px;\n}\n\n.findings .badge {\n  margin-right: 4px;\n}\n\n.findings p {\n  margin-top: 4px;\n}\n\n.findings .advice {\n  color: var(--quiet);\n  font-size: 13px;\n}\n\n.folds {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 28px;\n}\n\n.receipt,\n.params {\n  font-size: 13px;\n}\n\n.params {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 2px 24px;\n}\n\n.params div {\n  display: flex;\n  gap: 6px;\n}\n\n.params dt {\n  color: var(--quiet);\n}\n\n.params dd {\n  margin: 0;\n}\n\n.differs {\n  color: var(--warn);\n}\n";

// \0text:src/report/html/style/table.css\0text:.js
var table_css_text__default = ".tools {\n  position: sticky;\n  top: 0;\n  z-index: 2;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 8px 20px;\n  align-items: center;\n  margin-bottom: 8px;\n  padding: 8px 0;\n  background: var(--page);\n  border-bottom: 1px solid var(--line);\n  font-size: 13px;\n}\n\n.tools label {\n  display: flex;\n  gap: 6px;\n  align-items: center;\n}\n\n.tools input,\n.tools select {\n  accent-color: var(--train);\n  font: inherit;\n}\n\n.tools input[type=\"search\"],\n.tools select {\n  padding: 3px 8px;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: var(--page);\n  color: inherit;\n}\n\n.tools .hint {\n  margin-left: auto;\n  color: var(--quiet);\n}\n\n.scroll {\n  overflow: auto;\n}\n\n.scroll.tall {\n  max-height: min(45vh, 400px);\n  border-bottom: 1px solid var(--line);\n}\n\ntable {\n  width: 100%;\n  border-collapse: collapse;\n}\n\nth,\ntd {\n  padding: 7px 16px 7px 0;\n  border-bottom: 1px solid var(--grid);\n  text-align: left;\n  vertical-align: baseline;\n  font-weight: 400;\n}\n\nth:last-child,\ntd:last-child {\n  padding-right: 4px;\n}\n\nthead th {\n  position: sticky;\n  top: 0;\n  background: var(--page);\n  border-bottom-color: var(--line);\n  color: var(--quiet);\n  font-size: 13px;\n}\n\n.number {\n  text-align: right;\n  white-space: nowrap;\n}\n\ntd small {\n  margin-left: 4px;\n}\n\n.worse {\n  color: var(--fail);\n  font-weight: 600;\n}\n\nthead button {\n  padding: 0;\n  border: 0;\n  background: none;\n  color: inherit;\n  font: inherit;\n  cursor: pointer;\n}\n\nthead button:hover {\n  color: var(--text);\n}\n\n[aria-sort=\"ascending\"] button::after {\n  content: \" ↑\";\n}\n\n[aria-sort=\"descending\"] button::after {\n  content: \" ↓\";\n}\n";

// src/report/html/style/index.ts
const style = [
	uPlot_min_css_text__default,
	page_css_text__default,
	table_css_text__default,
	run_css_text__default,
	chart_css_text__default,
	media_css_text__default
].join("\n");

// src/report/html/tools.ts
function tools(runs) {
	const verdicts = [...new Set(runs.map(({ verdict }) => verdict))];
	const filters = html$1`<label>Filter <input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="name or param=value"></label>
<label>Verdict <select id="verdict"><option value="">all</option>${verdicts.map((verdict) => html$1`<option value="${verdict}">${word(verdict).toLowerCase()}</option>`)}</select></label>`;
	return html$1`<div class="tools" role="group" aria-label="Runs and charts" hidden>
${runs.length > 1 ? filters : nothing}
<label>Smoothing <input id="smoothing" type="range" min="0" max="95" step="5" value="0"></label>
<label><input id="log" type="checkbox"> Log scale</label>
<output id="count" aria-live="polite"></output>
<span class="hint">Drag over a chart, or pinch, to zoom</span>
</div>`;
}

// src/report/html/view.ts
const maxRuns = 300;
function runViews(report, judged) {
	const findings = require_gate.findingsByRun(report.findings);
	const shown = report.runs.map((run, i) => {
		const own = findings.get(run.name) ?? [];
		return {
			run,
			judged: judged[i] ?? null,
			findings: own,
			verdict: statusOf(run, own)
		};
	}).toSorted((a, b) => rank(a.verdict) - rank(b.verdict)).slice(0, maxRuns);
	const plots = plotsOf(shown);
	let firstPlot = 0;
	return shown.map(({ run, findings, verdict }, order) => {
		const own = plots[order] ?? [];
		firstPlot += own.length;
		return {
			run,
			id: `run-${order + 1}`,
			order,
			verdict,
			findings,
			plots: own,
			firstPlot: firstPlot - own.length
		};
	});
}

// src/report/html/html.ts
const maxOpen = 3;
const policy = [
	"default-src 'none'",
	`script-src '${digest(index_ts_text__default)}'`,
	`style-src '${digest(style)}'`,
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
function digest(text) {
	return `sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}`;
}
function html(report, { context = require_rule_settings.noContext, judged = [] } = {}) {
	const runs = runViews(report, judged);
	const hasFailed = runs.some(({ verdict }) => verdict === "error");
	const open = runs.filter(({ verdict }) => verdict === "error" || !hasFailed).slice(0, maxOpen);
	const all = report.runs.length;
	const body = html$1`<header>
<p class="brand">Lossgate</p>
<h1>${verdictBadge(report.verdict)} <span>${sentence(report.verdict === "error" ? require_rule_settings.errorHeading(report) : report.headline)}</span></h1>
${report.notes.map((note) => html$1`<p class="advice">${sentence(note)}</p>`)}
${report.advice === "" ? nothing : html$1`<p class="advice">${sentence(report.advice)}</p>`}
<p class="facts">${facts(report, context)}</p>
</header>
<main>${runs.length === 0 ? nothing : html$1`${seedTable(report)}<section id="runs"><h2>${require_gate.plural(all, "run")}</h2>
${all > runs.length ? html$1`<p class="quiet">The ${runs.length} worst; the JSON report has all.</p>` : nothing}
${tools(runs)}
${runTable(report, runs)}
<div id="details">${runs.map((run) => runSection(run, open.includes(run), all === 1 ? report.advice : ""))}</div></section>`}
${sections(report)}</main>`.markup;
	const plots = JSON.stringify(pack(runs.flatMap(({ plots }) => plots)));
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html$1`Lossgate: ${report.headline}`.markup}</title>
<style>${style}</style>
</head>
<body>
${body}
<script type="application/json" id="plots">${plots}<\/script>
<script>${index_ts_text__default}<\/script>
</body>
</html>
`;
}
function facts({ baseline }, { commit, run, url }) {
	const [published] = baseline.kind === "found" ? baseline.published : [];
	const age = published ? `, ${published.age === 0 ? "from today" : `${require_gate.plural(published.age, "day")} old`}` : "";
	const link = (label, id) => url === null ? label : html$1`<a href="${url}/actions/runs/${id}" rel="noreferrer">${label}</a>`;
	return [
		...commit ? [html$1`Commit <code>${commit.slice(0, 12)}</code>`] : [],
		baseline.kind === "found" ? html$1`Baseline ${baseline.from}${age}${published ? html$1`, ${link("its workflow run", published.run)}` : nothing}` : html$1`No baseline: ${baseline.because}`,
		...run === null ? [] : [link("Workflow run", run)]
	].map((part) => html$1`<span>${part}</span>`);
}

exports.html = html;